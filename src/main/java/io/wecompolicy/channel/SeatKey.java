package io.wecompolicy.channel;

import java.time.LocalDate;

/** A member on a live code on one Beijing day: what is counted. */
record SeatKey(String configId, String userId, LocalDate day) {}
