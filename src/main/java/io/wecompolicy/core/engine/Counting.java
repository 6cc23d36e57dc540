package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.RuleDefinition;

/** Makes the tests of one rule count, and names them for Drools, which shares what has one name. */
final class Counting {
    private final RuleDefinition rule;
    private final String way;
    private final Meter meter;
    private int tests;

    /** @param way no two ways through any rules have the same */
    Counting(RuleDefinition rule, String way, Meter meter) {
        this.rule = rule;
        this.way = way;
        this.meter = meter;
    }

    Meter meter() {
        return meter;
    }

    String rule() {
        return rule.name();
    }

    /** Whether its rule may be asked at any time, about anybody. */
    boolean appliesAlways() {
        return rule.metadata().appliesAlways();
    }

    /**
     * One for all rules that ask the same, so it answers even while this rule does not apply.
     *
     * @param text says all that the test says
     */
    CountedTest shared(String text, Test test) {
        return new CountedTest(text, test, meter, rule.name(), rule.span().file(), true);
    }

    CountedTest ofRule(String text, Test test) {
        return new CountedTest(own(text), test, meter, rule.name(), rule.span().file(), appliesAlways());
    }

    /** A name that nothing else has. */
    String own(String text) {
        return rule.family() + "/" + way + "/" + tests++ + " " + text;
    }
}
