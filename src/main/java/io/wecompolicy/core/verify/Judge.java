package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.Decision;
import io.wecompolicy.core.decision.Fired;
import io.wecompolicy.core.rule.Bilingual;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares a decision with what a test expects of it. */
final class Judge {
    private final List<Difference> differences = new ArrayList<>();
    private final boolean exact;

    private Judge(boolean exact) {
        this.exact = exact;
    }

    /** @return what differs; empty when the test passes */
    static List<Difference> compare(Expectation expected, Decision decision) {
        Judge judge = new Judge(expected.exact());
        Set<String> fired = decision.fired().stream().map(Fired::rule).collect(Collectors.toCollection(TreeSet::new));
        expected.proposals()
                .ifPresent(wanted -> judge.items(
                        "proposals",
                        wanted,
                        decision.proposals().stream().map(Actual::of).toList()));
        expected.fired().ifPresent(names -> judge.fired(names, fired));
        expected.notFired().ifPresent(names -> judge.notFired(names, fired));
        expected.conflicts()
                .ifPresent(wanted -> judge.items(
                        "conflicts",
                        wanted,
                        decision.conflicts().stream().map(Actual::of).toList()));
        return List.copyOf(judge.differences);
    }

    private void items(String key, List<Wanted> wanted, List<Map<String, Object>> actual) {
        Pairing pairing = new Pairing(wanted, actual, exact);
        for (Wanted missing : pairing.missing()) {
            differ(key, Verb.THERE_IS.say(missing.text()), nearest(missing, actual));
        }
        if (exact || wanted.isEmpty()) {
            Bilingual expected = (wanted.isEmpty() ? Verb.NONE : Verb.NOTHING_ELSE).say();
            pairing.extra().forEach(extra -> differ(key, expected, Verb.THERE_IS_ALSO.say(Actual.brief(extra))));
        }
    }

    /** Those about the same thing, under the keys that were asked for; else all, in short. */
    private static Bilingual nearest(Wanted missing, List<Map<String, Object>> actual) {
        if (actual.isEmpty()) {
            return Verb.NONE.say();
        }
        String about = missing.keys().containsKey("target") ? "target" : "resource";
        List<Map<String, Object>> same = actual.stream()
                .filter(one -> missing.keys().containsKey(about))
                .filter(one -> Objects.equals(missing.keys().get(about), one.get(about)))
                .toList();
        return same.isEmpty()
                ? Notes.joined(
                        Verb.ONE_AND_ANOTHER, actual.stream().map(Actual::brief).toList())
                : Notes.joined(
                        Verb.ONE_AND_ANOTHER,
                        same.stream().map(missing::sameOf).distinct().toList());
    }

    private void fired(List<String> wanted, Set<String> fired) {
        boolean whole = exact || wanted.isEmpty();
        boolean missing = !fired.containsAll(wanted);
        boolean extra = whole && !Set.copyOf(wanted).containsAll(fired);
        if (missing || extra) {
            Verb verb = whole ? Verb.FIRES_EXACTLY : Verb.FIRES;
            differ("fired", verb.say(names(wanted)), Verb.FIRED.say(names(fired)));
        }
    }

    private void notFired(List<String> wanted, Set<String> fired) {
        List<String> loud = wanted.stream().filter(fired::contains).toList();
        if (!loud.isEmpty()) {
            differ("notFired", Verb.FIRES_NOT.say(names(wanted)), Verb.FIRED.say(names(loud)));
        }
    }

    private static Bilingual names(Collection<String> names) {
        return names.isEmpty() ? Verb.NO_RULE.say() : Notes.listed(names);
    }

    private void differ(String key, Bilingual expected, Bilingual actual) {
        differences.add(new Difference(key, expected, actual));
    }
}
