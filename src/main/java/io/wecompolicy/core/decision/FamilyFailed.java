package io.wecompolicy.core.decision;

/** A family gave no answer: over its budget, or one of its rules threw. It proposes nothing in this decision. */
public final class FamilyFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Failure failure;

    /** @param cause in which to look for more; it may quote facts, so it is nothing to be recorded */
    public FamilyFailed(Failure failure, Throwable cause) {
        super("rule `" + failure.rule() + "` of " + failure.family().label() + " " + words(failure.reason()), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }

    private static String words(FailureReason reason) {
        return switch (reason) {
            case OVER_STEPS -> "needs too many steps";
            case OVER_MATCHES -> "matches too many combinations of facts";
            case THREW -> "threw";
        };
    }
}
