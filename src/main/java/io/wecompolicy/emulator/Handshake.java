package io.wecompolicy.emulator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/** What happens when an administrator saves the settings of a callback: the receiver must echo within a second. */
final class Handshake {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Clock clock;
    private final Randomness randomness;

    Handshake(Clock clock, Randomness randomness) {
        this.clock = clock;
        this.randomness = randomness;
    }

    /** Whether the receiver answered 200 with the echo, to the byte. */
    boolean verify(Subscription with) {
        Encryptor encryptor = new Encryptor(with.token(), with.encodingAesKey(), with.receiveId());
        String echo = randomness.digits(19);
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        String nonce = randomness.digits(10);
        String encrypted = encryptor.encrypt(echo, randomness.bytes(16));
        String query = "?msg_signature=" + encryptor.sign(timestamp, nonce, encrypted) + "&timestamp=" + timestamp
                + "&nonce=" + nonce + "&echostr=" + URLEncoder.encode(encrypted, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(with.url() + query))
                .timeout(PATIENCE)
                .build();
        try {
            HttpClient http = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return response.statusCode() == 200 && response.body().equals(echo);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
