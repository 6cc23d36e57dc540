package io.wecompolicy.wecom.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/** What came of one call. Its texts are safe to show: no secret, no token. */
sealed interface Reply {
    /**
     * WeCom answered.
     *
     * @param code its errcode; 0 when absent, as it is in some good answers
     * @param message its errmsg, redacted and shortened
     * @param pause how long this path rests now because of it
     */
    record Answer(int code, String message, JsonNode body, Optional<Duration> pause) implements Reply {
        boolean isGood() {
            return code == 0;
        }
    }

    /** We did not ask: a limit, an open circuit, a refused secret. */
    record NotAsked(String reason, Duration after) implements Reply {}

    /** Nothing readable came back in time: nobody knows whether WeCom did the work. */
    record Unanswered(String reason) implements Reply {}
}
