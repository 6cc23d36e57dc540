package io.wecompolicy.core.decision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How seriously a rule is meant. */
public enum Mode {
    ENFORCE,
    /** Recorded as fired, with what it would have said, so that people see it; proposes nothing. */
    WARN,
    /** As {@link #WARN}, and nobody needs to look. */
    DRYRUN;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Mode> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(mode -> mode.label().equals(label))
                .findFirst();
    }
}
