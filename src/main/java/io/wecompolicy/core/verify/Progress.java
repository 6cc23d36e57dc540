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
import java.util.stream.Stream;

/** What tests have shown of one rule so far. */
final class Progress {
    private final RuleDefinition rule;
    private final OwnWords words;
    private final Asks asks;
    private final int firedPassed;
    private final int firedFailed;
    private final int silentPassed;
    /** The first test in which only this was wrong. */
    private final Map<Check, CaseName> alone = new HashMap<>();

    private Optional<Near> closest = Optional.empty();

    Progress(RuleDefinition rule, Firings firings, OwnWords words) {
        this.rule = rule;
        this.words = words;
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
        return new Learner(rule, asks);
    }

    /** What came first stays, so lessons come in the order of their tests. */
    void learn(Lesson lesson) {
        lesson.alone().forEach(alone::putIfAbsent);
        closest = Stream.concat(closest.stream(), lesson.closest().stream()).min(Near.NEAREST);
    }

    /** Whether a test is a near miss; always so for a rule that asks nothing that could be wrong. */
    boolean isNear() {
        return closest.filter(near -> near.wrong().size() == 1).isPresent()
                || asks.checks().isEmpty();
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
        return new ConditionCoverage(words.of(check), check.span(), test, reason);
    }

    private Optional<Bilingual> reason() {
        if (isFull()) {
            return Optional.empty();
        }
        if (firedPassed == 0 && firedFailed > 0) {
            return Optional.of(Gap.FIRED_ONLY_WHERE_FAILED.say(firedFailed));
        }
        if (firedPassed == 0) {
            return Optional.of(
                    closest.map(near -> Gap.NEVER_FIRED_CLOSEST.say(near.test().text(), wrong(near)))
                            .orElseGet(Gap.NEVER_FIRED::say));
        }
        if (silentPassed == 0) {
            return Optional.of(Gap.NEVER_SILENT.say(firedPassed));
        }
        return Optional.of(closest.map(near -> Gap.NEVER_NEAR.say(
                        silentPassed, near.wrong().size(), near.test().text(), wrong(near)))
                .orElseGet(() -> Gap.TOO_FAR.say(silentPassed, Learner.MOST_WRONG)));
    }

    private Bilingual wrong(Near near) {
        return Notes.listed(near.wrong().stream()
                .map(check -> "`" + words.of(check) + "`")
                .distinct()
                .toList());
    }
}
