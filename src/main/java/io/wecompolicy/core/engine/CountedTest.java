package io.wecompolicy.core.engine;

import java.util.List;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.drools.model.functions.Predicate4;
import org.drools.model.functions.Predicate5;
import org.drools.model.functions.PredicateInformation;

/**
 * What Drools evaluates: our test, counted, and with the rule's name on its failures. Drools shares nodes whose hashes are
 * equal, so the hash says all that the test says.
 *
 * @param always whether it answers even while its rule does not apply; else it is false then, and costs nothing
 */
record CountedTest(String hash, Test test, Meter meter, String rule, String file, boolean always) {
    /** As many facts before its own as a test can ask. */
    static final int MOST_BOUND = 4;

    private static final Object[] NOTHING = {};

    private boolean holds(Object fact, Object... bound) {
        if (always) {
            meter.step(rule);
        } else if (!meter.enters(rule)) {
            return false;
        }
        try {
            return test.holds(fact, bound);
        } catch (RuntimeException thrown) {
            throw new RuleThrew(rule, thrown);
        }
    }

    /**
     * Adds it to a pattern.
     *
     * @param with as many variables as it asks for, at most four
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    void on(PatternDef pattern, List<? extends Variable<?>> with) {
        switch (with.size()) {
            case 0 -> pattern.expr(hash, new Alone(this));
            case 1 -> pattern.expr(hash, with.get(0), new With1(this));
            case 2 -> pattern.expr(hash, with.get(0), with.get(1), new With2(this));
            case 3 -> pattern.expr(hash, with.get(0), with.get(1), with.get(2), new With3(this));
            default -> pattern.expr(hash, with.get(0), with.get(1), with.get(2), with.get(3), new With4(this));
        }
    }

    private PredicateInformation information() {
        return new PredicateInformation(hash, rule, file);
    }

    /** Of the fact alone. */
    record Alone(CountedTest counted) implements Predicate1<Object>, HashedExpression {
        @Override
        public boolean test(Object fact) {
            return counted.holds(fact, NOTHING);
        }

        @Override
        public PredicateInformation predicateInformation() {
            return counted.information();
        }

        @Override
        public String getExpressionHash() {
            return counted.hash;
        }
    }

    /** Of the fact and one variable. */
    record With1(CountedTest counted) implements Predicate2<Object, Object>, HashedExpression {
        @Override
        public boolean test(Object fact, Object first) {
            return counted.holds(fact, first);
        }

        @Override
        public PredicateInformation predicateInformation() {
            return counted.information();
        }

        @Override
        public String getExpressionHash() {
            return counted.hash;
        }
    }

    /** Of the fact and two variables. */
    record With2(CountedTest counted) implements Predicate3<Object, Object, Object>, HashedExpression {
        @Override
        public boolean test(Object fact, Object first, Object second) {
            return counted.holds(fact, first, second);
        }

        @Override
        public PredicateInformation predicateInformation() {
            return counted.information();
        }

        @Override
        public String getExpressionHash() {
            return counted.hash;
        }
    }

    /** Of the fact and three variables. */
    record With3(CountedTest counted) implements Predicate4<Object, Object, Object, Object>, HashedExpression {
        @Override
        public boolean test(Object fact, Object first, Object second, Object third) {
            return counted.holds(fact, first, second, third);
        }

        @Override
        public PredicateInformation predicateInformation() {
            return counted.information();
        }

        @Override
        public String getExpressionHash() {
            return counted.hash;
        }
    }

    /** Of the fact and four variables, which is as many as the language lets one constraint have. */
    record With4(CountedTest counted) implements Predicate5<Object, Object, Object, Object, Object>, HashedExpression {
        @Override
        public boolean test(Object fact, Object first, Object second, Object third, Object fourth) {
            return counted.holds(fact, first, second, third, fourth);
        }

        @Override
        public PredicateInformation predicateInformation() {
            return counted.information();
        }

        @Override
        public String getExpressionHash() {
            return counted.hash;
        }
    }
}
