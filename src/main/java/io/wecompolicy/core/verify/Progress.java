package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.RuleName;
import io.wecompolicy.core.evaluate.Asks;
import io.wecompolicy.core.evaluate.Check;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.RuleDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tests have shown of one rule so far. */
final class Progress {
    private final RuleDefinition rule;
    private final Asks asks;
    private final int firedPassed;
    private final int firedFailed;
    private final int silentPassed;
    /** The first test in which only this was wrong. */
    private final Map<Check, CaseName> alone = new HashMap<>();

    private List<Check> closest = List.of();
    private Optional<CaseName> closestTest = Optional.empty();

    Progress(RuleDefinition rule, Firings firings) {
        this.rule = rule;
        this.asks = new Asks(rule);
        RuleName name = new RuleName(rule.family(), rule.name());
        this.firedPassed = firings.inPassed().getOrDefault(name, 0);
        this.firedFailed = firings.inFailed().getOrDefault(name, 0);
        this.silentPassed = firings.passed() - firedPassed;
    }

    String name() {
        return rule.name();
    }

    Learner learner() {
        return new Learner(asks);
    }

    /** What came first stays, so lessons come in the order of their tests. */
    void learn(Lesson lesson) {
        lesson.alone().forEach(alone::putIfAbsent);
        boolean closer = closest.isEmpty() || lesson.closest().size() < closest.size();
        if (closer && !lesson.closest().isEmpty()) {
            closest = lesson.closest();
            closestTest = lesson.closestTest();
        }
    }

    /** Whether a test is a near miss; always so for a rule that asks nothing that could be wrong. */
    boolean isNear() {
        return closest.size() == 1 || asks.checks().isEmpty();
    }

    private boolean isFull() {
        return isNear() && firedPassed > 0;
    }

    RuleCoverage tell() {
        List<ConditionCoverage> conditions =
                asks.checks().stream().map(this::tell).toList();
        return new RuleCoverage(
                rule.family(), rule.name(), rule.span(), firedPassed > 0, isNear(), conditions, reason());
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
                .orElseGet(() -> Gap.TOO_FAR.say(silentPassed, Learner.MOST_WRONG)));
    }

    private Bilingual wrong() {
        return Notes.listed(
                closest.stream().map(check -> "`" + check.text() + "`").toList());
    }
}
