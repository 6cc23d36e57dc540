package io.wecompolicy.core.engine;

/** A condition or a consequence threw; carries the name of its rule through Drools. Never leaves this room. */
final class RuleThrew extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String rule;

    RuleThrew(String rule, RuntimeException cause) {
        super(cause);
        this.rule = rule;
    }

    String rule() {
        return rule;
    }
}
