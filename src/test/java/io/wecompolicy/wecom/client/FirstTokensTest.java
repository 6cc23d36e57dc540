package io.wecompolicy.wecom.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.emulator.EmulatedWecom;
import io.wecompolicy.emulator.EmulatedWecomOptions;
import io.wecompolicy.emulator.SampleCorp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FirstTokensTest {
    private final EmulatedWecom wecom = EmulatedWecom.start(EmulatedWecomOptions.sample());

    @AfterEach
    void close() {
        wecom.close();
    }

    @Test
    void tokenAtTheStart_isThereForTheFirstAction() throws Exception {
        ClientFixture client = client(SampleCorp.AGENT_SECRET);

        client.firstTokens.fetch();
        client.tokens.get(client.credential, Instant.now().plusSeconds(10));

        assertThat(wecom.calls("gettoken")).hasSize(1);
    }

    @Test
    void wrongSecretAtTheStart_isNoReasonToStop() {
        ClientFixture client = client("not the secret");

        client.firstTokens.fetch();

        assertThat(wecom.calls("gettoken")).hasSize(1);
    }

    private ClientFixture client(String secret) {
        return new ClientFixture(wecom.baseUrl(), secret, Clock.systemUTC(), Map.of());
    }
}
