package io.wecompolicy.core.decision;

import java.util.Locale;

/** What became of a proposal. */
public enum Outcome {
    ACCEPTED,
    /** Another proposal of the family won. */
    OVERRIDDEN,
    /** A permission rule refused it. */
    VETOED,
    /** It is already so. */
    REDUNDANT;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
