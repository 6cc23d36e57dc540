package io.wecompolicy.emulator;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/** Wraps callbacks for one subscriber: encrypted and signed afresh each time. */
final class Envelope {
    /** How long WeCom waits for an answer. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Subscription to;
    private final Encryptor encryptor;
    private final Clock clock;
    private final Randomness randomness;

    Envelope(Subscription to, Clock clock, Randomness randomness) {
        this.to = to;
        this.encryptor = new Encryptor(to.token(), to.encodingAesKey(), to.receiveId());
        this.clock = clock;
        this.randomness = randomness;
    }

    HttpRequest request(String xml) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        String nonce = randomness.digits(10);
        String encrypted = encryptor.encrypt(xml, randomness.bytes(16));
        String envelope = "<xml><ToUserName><![CDATA[" + to.corpId() + "]]></ToUserName><AgentID><![CDATA["
                + to.agentId() + "]]></AgentID><Encrypt><![CDATA[" + encrypted + "]]></Encrypt></xml>";
        String query = "?msg_signature=" + encryptor.sign(timestamp, nonce, encrypted) + "&timestamp=" + timestamp
                + "&nonce=" + nonce;
        return HttpRequest.newBuilder(URI.create(to.url() + query))
                .timeout(PATIENCE)
                .header("Content-Type", "text/xml; charset=utf-8")
                .POST(BodyPublishers.ofString(envelope, StandardCharsets.UTF_8))
                .build();
    }
}
