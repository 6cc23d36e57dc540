package io.wecompolicy.core.decision;

import java.time.Duration;

/** There was no time for a decision: nothing is decided, no rule is blamed, and the event is tried again. */
public final class DecisionAborted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DecisionAborted(Duration limit) {
        super("the decision took longer than " + limit.toMillis() + " ms");
    }
}
