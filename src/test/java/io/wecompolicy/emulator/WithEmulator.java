package io.wecompolicy.emulator;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** The service with the built-in emulator, each knowing where the other is, as in {@code dev}. */
public class WithEmulator implements QuarkusTestProfile {
    private static final int SERVICE = freePort();
    private static final int WECOM = freePort();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.test-port",
                Integer.toString(SERVICE),
                "policy.emulator.enabled",
                "true",
                "policy.emulator.port",
                Integer.toString(WECOM),
                "policy.emulator.callback-url",
                "http://127.0.0.1:" + SERVICE + "/callback/sample",
                "wecom.api-base-url",
                "http://127.0.0.1:" + WECOM,
                "wecom.apps.sample.corp-id",
                SampleCorp.CORP_ID,
                "wecom.apps.sample.agent-secret",
                SampleCorp.AGENT_SECRET,
                "wecom.apps.sample.token",
                SampleCorp.TOKEN,
                "wecom.apps.sample.encoding-aes-key",
                SampleCorp.ENCODING_AES_KEY);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
