package io.wecompolicy.emulator;

import java.time.Instant;
import java.util.List;

/** A message from an app to employees. */
public record AppMessage(
        String corpId, int agentId, List<String> userIds, String messageType, String text, Instant at) {
    public AppMessage {
        userIds = List.copyOf(userIds);
    }
}
