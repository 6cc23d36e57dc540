package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.language.drl.DrlNotation;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.DecideCall;
import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads the right side of each sentence as the only one of a rule, with sample values, so that whoever writes rules is never
 * told of rule text that she has not written. A sentence that uses variables is read after sentences that bind them.
 */
final class EntryChecker {
    private static final Pattern JOINS = Pattern.compile("(?s)\\s*(and\\b|or\\b|&&|\\|\\||from\\b|over\\b).*");

    private static final Pattern CALL = Pattern.compile("decide\\s*\\.\\s*(\\w+)");

    private final List<Entry> entries;
    private final Findings findings;
    private final Map<Integer, Role> roles = new TreeMap<>();
    private final Context context;

    EntryChecker(List<Entry> entries, Findings findings) {
        this.entries = entries;
        this.findings = findings;
        this.context = new Context(entries, roles);
    }

    /** By the number of the sentence; a faulty one has none. */
    Map<Integer, Role> roles() {
        List<Entry> waiting = new ArrayList<>(entries);
        boolean progress = true;
        while (progress) {
            List<Entry> later = new ArrayList<>();
            for (Entry entry : waiting) {
                context.of(entry).ifPresentOrElse(before -> check(entry, before), () -> later.add(entry));
            }
            progress = later.size() < waiting.size();
            waiting = later;
        }
        reportUnbindable(waiting);
        return roles;
    }

    /** But for those that only wait for a faulty one, which is reported already. */
    private void reportUnbindable(List<Entry> waiting) {
        Set<String> excused = new TreeSet<>();
        entries.stream()
                .filter(entry -> !waiting.contains(entry) && !roles.containsKey(entry.number()))
                .forEach(faulty -> excused.addAll(faulty.meaning().bound()));
        List<Entry> guilty = new ArrayList<>(waiting);
        while (guilty.removeIf(entry -> isExcused(entry, excused))) {
            // Whoever waits for one that waits is excused too.
        }
        for (Entry entry : guilty) {
            String variable = new TreeSet<>(entry.meaning().used())
                    .stream().filter(used -> !context.binds(used)).findFirst().orElse(any(entry));
            Span span = entry.line().span(entry.meaning().offsetOf(variable));
            findings.error(SentenceComplaint.UNBINDABLE, span, Optional.empty(), variable);
        }
    }

    private static boolean isExcused(Entry entry, Set<String> excused) {
        boolean waits = entry.meaning().used().stream().anyMatch(excused::contains);
        if (waits) {
            excused.addAll(entry.meaning().bound());
        }
        return waits;
    }

    private static String any(Entry entry) {
        return new TreeSet<>(entry.meaning().used()).first();
    }

    private void check(Entry entry, List<Entry> before) {
        Span place = entry.line().span(entry.meaning().parts().get(0).offset());
        if (entry.isCondition()
                && JOINS.matcher(entry.meaning().parts().get(0).text()).matches()) {
            findings.error(SentenceComplaint.NO_CONDITIONS, place, Optional.empty());
            return;
        }
        Findings found = new Findings();
        Optional<RuleDefinition> rule = Optional.empty();
        for (List<String> sample : Samples.meanings(entry.wording().slots())) {
            Findings one = new Findings();
            List<RuleDefinition> rules = DrlNotation.rules(SampleRule.of(entry, before, sample), family(entry), one);
            found.addAll(one, diagnostic -> inOwnWords(diagnostic, entry));
            boolean single = rules.size() == 1 && !own(entry, rules.get(0)).isEmpty() == entry.isCondition();
            if (!one.hasErrors() && !single) {
                found.error(
                        entry.isCondition() ? SentenceComplaint.NO_CONDITIONS : SentenceComplaint.NO_CONSEQUENCES,
                        place,
                        Optional.empty());
            }
            rule = rule.isPresent() ? rule : rules.stream().findFirst();
        }
        findings.addAll(found);
        if (!found.hasErrors() && rule.isPresent()) {
            keep(entry, Role.of(rule.get(), own(entry, rule.get())));
        }
    }

    /** One whose rules may say it; whatever can not be said together is for the reader of rule text to refuse. */
    private static Family family(Entry entry) {
        List<DecideCall> calls = new ArrayList<>();
        entry.meaning().parts().stream()
                .filter(part -> !part.slot())
                .flatMap(part -> CALL.matcher(part.text()).results())
                .forEach(call -> DecideCall.ofMethod(call.group(1)).ifPresent(calls::add));
        return Arrays.stream(Family.values())
                .filter(family ->
                        calls.stream().allMatch(call -> call.families().contains(family)))
                .findFirst()
                .orElse(Family.TAGGING);
    }

    private void keep(Entry entry, Role role) {
        for (Map.Entry<String, String> bound : new TreeMap<>(role.binds()).entrySet()) {
            Optional<Entry> other = context.bindsOtherwise(bound.getKey(), bound.getValue());
            if (other.isPresent()) {
                findings.error(
                        SentenceComplaint.TWO_MEANINGS,
                        entry.line().span(entry.meaning().offsetOf(bound.getKey())),
                        Optional.empty(),
                        bound.getKey(),
                        other.get().number());
                return;
            }
        }
        roles.put(entry.number(), role);
    }

    private static List<Condition> own(Entry entry, RuleDefinition rule) {
        return rule.conditions().stream()
                .filter(condition -> condition.span().line() == entry.number())
                .toList();
    }

    /** The rule was only made up, and so were the values in it. */
    private static Diagnostic inOwnWords(Diagnostic found, Entry entry) {
        Optional<Meaning.Part> slot = entry.meaning().parts().stream()
                .filter(part -> part.slot() && part.offset() + 1 == found.column() && found.line() == entry.number())
                .findFirst();
        boolean choice = slot.isPresent()
                && entry.wording().slots().stream()
                        .anyMatch(of -> of.name().equals(slot.get().text())
                                && !of.choices().isEmpty());
        return slot.isEmpty() || choice
                ? outsideRules(found)
                : outsideRules(found.reworded(
                        SentenceComplaint.WRONG_SLOT_TYPE, slot.get().text(), found.said()));
    }

    private static Diagnostic outsideRules(Diagnostic found) {
        return new Diagnostic(
                found.severity(),
                found.code(),
                found.file(),
                found.line(),
                found.column(),
                found.cell(),
                Optional.empty(),
                found.said(),
                found.advice());
    }
}
