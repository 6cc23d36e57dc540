package io.wecompolicy.core.decision;

/**
 * A family gave no answer in a decision, because of one rule. What the rules are read from can be in no part of it: it is
 * made of the rule's name and place and of fixed words.
 *
 * @param file of the rule, in the rules tree
 * @param line in the file as the analyst wrote it, from 1
 * @param text for people, at most {@value #LONGEST} characters
 */
public record Failure(Family family, String rule, String file, int line, FailureReason reason, String text) {
    static final int LONGEST = 80;

    public Failure {
        text = text.substring(0, Math.min(text.length(), LONGEST));
    }

    public static Failure overSteps(Origin rule) {
        return of(rule, FailureReason.OVER_STEPS, "");
    }

    public static Failure overMatches(Origin rule) {
        return of(rule, FailureReason.OVER_MATCHES, "");
    }

    /** @param thrown of which only the kind is told: its message may quote facts */
    public static Failure threw(Origin rule, Throwable thrown) {
        return of(rule, FailureReason.THREW, "（" + thrown.getClass().getSimpleName() + "）");
    }

    public RuleName name() {
        return new RuleName(family, rule);
    }

    /** The same, with more to say. */
    Failure saying(String more) {
        return new Failure(family, rule, file, line, reason, text + more);
    }

    private static Failure of(Origin rule, FailureReason reason, String more) {
        return new Failure(rule.family(), rule.rule(), rule.file(), rule.line(), reason, reason.words() + more);
    }
}
