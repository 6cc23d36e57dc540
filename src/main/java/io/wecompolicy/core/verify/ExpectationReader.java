package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.ProposalType;
import io.wecompolicy.core.language.text.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads what a test expects. Names that do not exist are mistakes: a test of a misspelt rule would pass for ever. */
final class ExpectationReader {
    private static final List<String> PROPOSAL = List.of(
            "type",
            "target",
            "outcome",
            "rule",
            "family",
            "value",
            "decidedBy",
            "why",
            "priority",
            "reason",
            "file",
            "line",
            "cell");
    private static final List<String> CONFLICT = List.of("kind", "severity", "subjects", "resource", "witness", "rule");
    private static final Map<String, List<String>> CHOICES = Map.of(
            "type",
                    Arrays.stream(ProposalType.values())
                            .map(ProposalType::label)
                            .toList(),
            "outcome", OutcomeWord.LABELS,
            "family", Arrays.stream(Family.values()).map(Family::label).toList());

    private final Notes notes;
    private final Values values;
    private final Parts parts;
    private final Set<String> rules;

    ExpectationReader(Notes notes, Set<String> rules) {
        this.notes = notes;
        this.values = new Values(notes);
        this.parts = new Parts(notes);
        this.rules = rules;
    }

    Expectation read(Node.Entries written, boolean exact) {
        int before = notes.said();
        written.entries().keySet().stream()
                .filter(key -> !Expectation.KEYS.contains(key))
                .forEach(key -> notes.unknownKey(key, written.place(key), "expect", Expectation.KEYS));
        Expectation expectation = new Expectation(
                exact,
                wanted(written, "proposals", PROPOSAL),
                names(written, "fired"),
                names(written, "notFired"),
                wanted(written, "conflicts", CONFLICT));
        if (expectation.checksNothing() && notes.said() == before) {
            notes.error(Mistake.CHECKS_NOTHING, written.span(), Notes.listed(Expectation.KEYS));
        }
        return expectation;
    }

    private Optional<List<String>> names(Node.Entries written, String key) {
        Optional<List<String>> names = written.get(key).flatMap(node -> values.texts(node, key));
        names.ifPresent(all -> all.forEach(name -> known(name, written, key)));
        return names;
    }

    private void known(String rule, Node.Entries written, String key) {
        if (!rules.contains(rule)) {
            notes.error(
                    Mistake.UNKNOWN_RULE,
                    written.placeOfValue(key),
                    rule,
                    NearestName.hint(rule, new TreeSet<>(rules)));
        }
    }

    private Optional<List<Wanted>> wanted(Node.Entries written, String key, List<String> keys) {
        if (written.get(key).isEmpty()) {
            return Optional.empty();
        }
        List<Wanted> all = new ArrayList<>();
        for (Node.Entries one : parts.several(written, key)) {
            if (one.entries().isEmpty()) {
                notes.error(Mistake.ITEM_CHECKS_NOTHING, one.span(), key, Notes.listed(keys));
            }
            all.add(item(one, key, keys));
        }
        return Optional.of(all);
    }

    private Wanted item(Node.Entries one, String owner, List<String> keys) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        one.entries().forEach((key, node) -> {
            if (!keys.contains(key)) {
                notes.unknownKey(key, one.place(key), owner, keys);
                return;
            }
            value(key, node, owner)
                    .map(value -> key.equals("outcome") && value instanceof String said
                            ? OutcomeWord.label(said).orElse(said)
                            : value)
                    .ifPresent(value -> wanted.put(key, value));
            if (CHOICES.containsKey(key) && wanted.get(key) instanceof String text) {
                choice(key, text, one);
            }
            if (Set.of("rule", "decidedBy").contains(key)
                    && wanted.get(key) instanceof String text
                    && !text.isEmpty()) {
                known(text, one, key);
            }
        });
        return new Wanted(wanted);
    }

    private void choice(String key, String text, Node.Entries one) {
        List<String> choices = CHOICES.getOrDefault(key, List.of());
        if (!choices.contains(text)) {
            notes.error(Mistake.UNKNOWN_VALUE, one.placeOfValue(key), key, text, Notes.listed(choices));
        }
    }

    private Optional<Object> value(String key, Node node, String owner) {
        if (node instanceof Node.Nothing) {
            return Optional.of("");
        }
        if (key.equals("subjects")) {
            return values.texts(node, owner + "." + key).map(texts -> texts);
        }
        if (!key.equals("value") && !key.equals("witness")) {
            return values.text(node, owner + "." + key).map(text -> text);
        }
        return parts.entries(node, owner + "." + key).map(entries -> {
            Map<String, String> texts = new TreeMap<>();
            entries.entries()
                    .forEach((name, value) ->
                            values.text(value, key + "." + name).ifPresent(text -> texts.put(name, text)));
            return texts;
        });
    }
}
