package io.wecompolicy.core.decision;

/** A family gave no answer: over its budget, or one of its rules threw. The decision fails; nothing is proposed by halves. */
public final class FamilyFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Family family;
    private final String rule;

    public FamilyFailed(Family family, String rule, String reason, Throwable cause) {
        super("rule `" + rule + "` of " + family.label() + " " + reason, cause);
        this.family = family;
        this.rule = rule;
    }

    public Family family() {
        return family;
    }

    public String rule() {
        return rule;
    }
}
