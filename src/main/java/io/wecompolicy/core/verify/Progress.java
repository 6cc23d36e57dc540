package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.evaluate.Asks;
import io.wecompolicy.core.evaluate.Check;
import io.wecompolicy.core.evaluate.Misses;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.RuleDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What tests have shown of one rule so far. */
final class Progress {
    /** Whoever is so far away needs no list of it. */
    private static final int MOST_WRONG = 4;

    private final RuleDefinition rule;
    private final OwnWords words;
    private final Asks asks;
    private final List<Check> checks;
    /** The first test in which only this was wrong. */
    private final Map<Check, CaseName> alone = new LinkedHashMap<>();

    private int firedPassed;
    private int firedFailed;
    private int silentPassed;
    private boolean near;
    private Optional<Near> closest = Optional.empty();

    Progress(RuleDefinition rule, OwnWords words) {
        this.words = words;
        this.rule = rule;
        this.asks = new Asks(rule);
        this.checks = asks.checks();
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
        return !near || alone.size() < checks.size();
    }

    /** @param test in which it does not fire */
    void near(Misses misses, CaseName test) {
        Set<Check> single = misses.single(asks);
        near |= !single.isEmpty();
        single.stream().filter(checks::contains).forEach(check -> alone.putIfAbsent(check, test));
    }

    boolean isFull() {
        return near && firedPassed > 0;
    }

    /** @param test in which it does not fire */
    void closest(Misses misses, CaseName test) {
        int most = closest.map(near -> near.wrong().size()).orElse(MOST_WRONG);
        closest = Stream.concat(
                        closest.stream(),
                        misses.fewest(asks, most).filter(wrong -> !wrong.isEmpty()).stream()
                                .map(wrong -> Near.of(rule, checks, wrong, test)))
                .min(Near.NEAREST);
    }

    RuleCoverage tell() {
        List<ConditionCoverage> conditions = checks.stream().map(this::tell).toList();
        return new RuleCoverage(rule.family(), rule.name(), rule.span(), firedPassed > 0, near, conditions, reason());
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
                .orElseGet(() -> Gap.TOO_FAR.say(silentPassed, MOST_WRONG)));
    }

    private Bilingual wrong(Near near) {
        return Notes.listed(near.wrong().stream()
                .map(check -> "`" + words.of(check) + "`")
                .distinct()
                .toList());
    }
}
