package io.wecompolicy.mirror;

import java.time.Instant;

/** What becomes of a read that was tried. */
sealed interface Outcome {
    /** The answer was used. */
    record Done() implements Outcome {}

    /**
     * It is read again.
     *
     * @param counted whether this was one of the tries that a read has
     * @param used whether a part of the answer was used, so that what is left is an ordinary read
     */
    record Again(Instant due, boolean counted, boolean used) implements Outcome {}

    Outcome DONE = new Done();

    static Outcome failed(Instant due) {
        return new Again(due, true, false);
    }

    static Outcome postponed(Instant due) {
        return new Again(due, false, false);
    }

    static Outcome unfinished(Instant due) {
        return new Again(due, true, true);
    }
}
