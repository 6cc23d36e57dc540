package io.wecompolicy.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/**
 * One call of the server API as it came and went.
 *
 * @param corpId empty when the token named no company
 * @param path behind {@code /cgi-bin/}
 * @param body the JSON that came, an empty object for GET
 * @param httpStatus 0 when no answer was sent
 * @param errcode what was answered; -2 when no JSON was
 */
public record CallRecord(
        Instant at, String corpId, String path, JsonNode body, int httpStatus, int errcode, Duration took) {}
