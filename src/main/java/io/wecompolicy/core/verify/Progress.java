package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.evaluate.Asks;
import io.wecompolicy.core.evaluate.Check;
import io.wecompolicy.core.evaluate.Misses;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.RuleDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What tests have shown of one rule so far. */
final class Progress {
    /** Whoever is so far away needs no list of it. */
    private static final int MOST_WRONG = 4;

    private final RuleDefinition rule;
    private final Asks asks;
    private final List<Check> checks;
    /** Those that were in no test the only wrong one. */
    private final List<Check> open;
    /** The first test in which only this was wrong. */
    private final Map<Check, CaseName> alone = new LinkedHashMap<>();

    private int firedPassed;
    private int firedFailed;
    private int silentPassed;
    private boolean near;
    private List<Check> closest = List.of();
    private Optional<CaseName> closestTest = Optional.empty();

    Progress(RuleDefinition rule) {
        this.rule = rule;
        this.asks = new Asks(rule);
        this.checks = asks.checks();
        this.open = new ArrayList<>(checks);
        this.near = checks.isEmpty();
    }

    Family family() {
        return rule.family();
    }

    String name() {
        return rule.name();
    }

    void count(boolean passed, boolean fired) {
        firedPassed += passed && fired ? 1 : 0;
        firedFailed += !passed && fired ? 1 : 0;
        silentPassed += passed && !fired ? 1 : 0;
    }

    boolean hasMoreToLearn() {
        return !near || !open.isEmpty();
    }

    /** @param test in which it does not fire */
    void near(Misses misses, CaseName test) {
        Set<Check> single = misses.single(asks, check -> !near || open.contains(check));
        if (!near && !single.isEmpty()) {
            near = true;
            closest = single.stream().limit(1).toList();
            closestTest = Optional.of(test);
        }
        for (Check check : single) {
            if (open.remove(check)) {
                alone.put(check, test);
            }
        }
    }

    boolean isFull() {
        return near && firedPassed > 0;
    }

    /** Where no test was near, two wrong checks are as close as can be. */
    boolean canComeCloser() {
        return !near && closest.size() != 2;
    }

    /** @param test in which it does not fire */
    void closest(Misses misses, CaseName test) {
        int most = closest.isEmpty() ? MOST_WRONG : closest.size() - 1;
        misses.fewest(asks, most).filter(wrong -> !wrong.isEmpty()).ifPresent(wrong -> {
            closest = wrong;
            closestTest = Optional.of(test);
        });
    }

    RuleCoverage tell() {
        List<ConditionCoverage> conditions = checks.stream().map(this::tell).toList();
        return new RuleCoverage(rule.family(), rule.name(), rule.span(), firedPassed > 0, near, conditions, reason());
    }

    private ConditionCoverage tell(Check check) {
        Optional<CaseName> test = Optional.ofNullable(alone.get(check));
        Optional<Bilingual> reason = test.isPresent() ? Optional.empty() : Optional.of(Gap.NEVER_ALONE.say());
        return new ConditionCoverage(check.text(), check.span(), test, reason);
    }

    private Optional<Bilingual> reason() {
        if (isFull()) {
            return Optional.empty();
        }
        if (firedPassed == 0 && firedFailed > 0) {
            return Optional.of(Gap.FIRED_ONLY_WHERE_FAILED.say(firedFailed));
        }
        if (firedPassed == 0) {
            return Optional.of(closestTest
                    .map(test -> Gap.NEVER_FIRED_CLOSEST.say(test.text(), wrong()))
                    .orElseGet(Gap.NEVER_FIRED::say));
        }
        if (silentPassed == 0) {
            return Optional.of(Gap.NEVER_SILENT.say(firedPassed));
        }
        return Optional.of(closestTest
                .map(test -> Gap.NEVER_NEAR.say(silentPassed, closest.size(), test.text(), wrong()))
                .orElseGet(() -> Gap.TOO_FAR.say(silentPassed, MOST_WRONG)));
    }

    private Bilingual wrong() {
        return Notes.listed(
                closest.stream().map(check -> "`" + check.text() + "`").toList());
    }
}
