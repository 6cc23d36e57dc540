package io.wecompolicy.mirror;

import java.util.Optional;

/** A read that is ours to do; {@code attempts} counts this one. */
record DueRead(
        Subject subject, String cause, boolean isNew, String expects, Optional<String> reconciliation, int attempts) {}
