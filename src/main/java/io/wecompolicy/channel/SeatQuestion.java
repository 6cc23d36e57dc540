package io.wecompolicy.channel;

import java.time.Instant;

/** How much has this member received through this live code, as of an instant? */
public record SeatQuestion(String configId, String userId, Instant at) {}
