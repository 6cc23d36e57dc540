package io.wecompolicy.core.decision;

import java.util.Locale;

/** Why a family gave no answer. */
public enum FailureReason {
    /** More conditions, or characters for a regular expression, than one family may look at. */
    OVER_STEPS("要比较的太多，超过了一次决策允许的步数"),
    /** More combinations of facts than one family may fire for. */
    OVER_MATCHES("触发的次数太多，超过了一次决策允许的次数"),
    /** A condition or a consequence could not be computed. */
    THREW("求值时出错");

    private final String words;

    FailureReason(String words) {
        this.words = words;
    }

    /** As the API and the metrics write it, such as {@code over-steps}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For analysts. */
    String words() {
        return words;
    }
}
