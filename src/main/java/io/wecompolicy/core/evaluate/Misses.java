package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.Member;
import io.wecompolicy.core.rule.RuleDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How closely rules missed on given facts and proposals: the fewest of their {@linkplain Check checks} that were wrong
 * together. What can not be asked because something before it was missing is not wrong: without a live code nobody can say
 * whether its channel is the one that a later condition wants.
 */
public final class Misses {
    /** A rule that needs more is not told of; the rules that people write need some hundred. */
    private static final int STEPS = 20_000;

    private final Facts facts;
    private final Memory memory;
    private final Regexes regexes;

    Misses(Facts facts, List<Proposal> proposals, Regexes regexes) {
        this.facts = facts;
        this.memory = new Memory(facts, proposals);
        this.regexes = regexes;
    }

    /**
     * Each check that was the only wrong one in some combination of facts; none when the rule fires.
     *
     * @param wanted of the others nobody wants to know: where one is wrong, the search ends
     */
    public Set<Check> single(Asks rule, Predicate<Check> wanted) {
        Set<Check> single = new LinkedHashSet<>();
        search(rule, new NearSearch.Wanted() {
            @Override
            public boolean goesOn(List<Check> wrong) {
                return wrong.isEmpty() || (wrong.size() == 1 && wanted.test(wrong.get(0)));
            }

            @Override
            public void found(List<Check> wrong) {
                single.addAll(wrong);
            }
        });
        return single;
    }

    /** The fewest checks that were wrong together, if there is a way with at most so many; none of them when it fires. */
    public Optional<List<Check>> fewest(Asks rule, int most) {
        List<List<Check>> best = new ArrayList<>();
        search(rule, new NearSearch.Wanted() {
            @Override
            public boolean goesOn(List<Check> wrong) {
                return best.isEmpty()
                        ? wrong.size() <= most
                        : wrong.size() < best.get(0).size();
            }

            @Override
            public void found(List<Check> wrong) {
                best.clear();
                best.add(List.copyOf(wrong));
            }
        });
        return best.stream().findFirst();
    }

    private void search(Asks rule, NearSearch.Wanted wanted) {
        Search search = new Search(memory, regexes, new Steps(STEPS));
        try {
            new NearSearch(rule, search, wanted).go(asleep(rule.rule()));
        } catch (Steps.Spent | ArithmeticException stopped) {
            // Too many ways, or a sum beyond all numbers on one of them: what was found until here is true all the
            // same.
        }
    }

    private List<Check> asleep(RuleDefinition rule) {
        if (rule.metadata().appliesAlways()) {
            return List.of();
        }
        List<Check> wrong = new ArrayList<>();
        if (!rule.metadata().isEffectiveAt(facts.moment().instant())) {
            wrong.add(new Check.Period(rule));
        }
        if (!rule.metadata().concerns(facts.member().map(Member::departments).orElse(List.of()))) {
            wrong.add(new Check.Scope(rule));
        }
        return wrong;
    }
}
