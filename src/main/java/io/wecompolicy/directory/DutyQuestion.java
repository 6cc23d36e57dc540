package io.wecompolicy.directory;

import java.time.Instant;

/** Is this member on duty at this instant? */
public record DutyQuestion(String userId, Instant at) {}
