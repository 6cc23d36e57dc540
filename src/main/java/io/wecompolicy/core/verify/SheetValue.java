package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.ProposalType;
import io.wecompolicy.core.event.EventType;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.Member;
import io.wecompolicy.core.fact.Relation;
import io.wecompolicy.core.fact.Segments;
import io.wecompolicy.core.fact.TagGroup;
import io.wecompolicy.core.language.sheet.PlainSheet;
import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one cell of a story gives: a single value, or a list where its column holds one. {@code 无} is an empty list, or no
 * such fact; {@code ""} is an empty text.
 */
final class SheetValue {
    static final String NONE = "无";
    private static final String EMPTY = "\"\"";
    private static final Pattern SEPARATOR = Pattern.compile("[、，,\n]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Map<String, List<Class<?>>> FACTS = Map.of(
            "event",
                    Arrays.stream(EventType.values())
                            .<Class<?>>map(EventType::record)
                            .toList(),
            "customer", List.of(Customer.class),
            "relation", List.of(Relation.class),
            "member", List.of(Member.class),
            "segments", List.of(Segments.class),
            "tagGroups", List.of(TagGroup.class));

    private SheetValue() {}

    static Node of(SheetColumn column, PlainSheet.Text text) {
        List<String> path = column.segments();
        boolean whole = path.size() == 1 && column.isGiven();
        if (whole && isNone(text)) {
            return new Node.Nothing(text.span());
        }
        if (column.path().equals("expect.proposals")) {
            return list(text, SheetValue::proposal);
        }
        if (column.path().equals("expect.conflicts")) {
            return list(text, SheetValue::conflict);
        }
        return isList(column) || (whole && text.text().equals("[]"))
                ? list(text, SheetValue::scalar)
                : scalar(text.text(), text.span());
    }

    /** The texts that a cell lists. */
    static List<String> items(String text) {
        return text.equals(NONE) || text.equals("[]")
                ? List.of()
                : SEPARATOR
                        .splitAsStream(text)
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    private static boolean isNone(PlainSheet.Text text) {
        return text.text().equals(NONE) || text.text().equals("null");
    }

    @FunctionalInterface
    private interface Item {
        Node of(String text, Span span);
    }

    private static Node list(PlainSheet.Text text, Item item) {
        return new Node.Items(
                items(text.text()).stream()
                        .map(one -> item.of(one, text.span()))
                        .toList(),
                text.span());
    }

    /** Spreadsheets write truths in capitals. */
    private static Node scalar(String text, Span span) {
        boolean truth = text.equals("TRUE") || text.equals("FALSE");
        String plain = truth ? text.equals("TRUE") ? "true" : "false" : text;
        return new Node.Scalar(plain.equals(EMPTY) ? "" : plain, span);
    }

    /** {@code add-tag 渠道来源/地铁广告 accepted}; each of the three may be left out. */
    private static Node proposal(String text, Span span) {
        List<String> words = new ArrayList<>(BLANKS.splitAsStream(text).toList());
        Map<String, String> keys = new LinkedHashMap<>();
        boolean typed = words.size() > 2
                || Arrays.stream(ProposalType.values())
                        .anyMatch(type -> type.label().equals(words.get(0)));
        if (typed) {
            keys.put("type", words.remove(0));
        }
        boolean settled = !words.isEmpty()
                && OutcomeWord.label(words.get(words.size() - 1)).isPresent();
        if (settled) {
            keys.put("outcome", words.remove(words.size() - 1));
        }
        if (!words.isEmpty()) {
            keys.put("target", String.join(" ", words));
        }
        return entries(keys, span);
    }

    /** {@code tag-permission-overlap high}; the severity may be left out. */
    private static Node conflict(String text, Span span) {
        List<String> words = BLANKS.splitAsStream(text).toList();
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("kind", words.get(0));
        if (words.size() > 1) {
            keys.put("severity", String.join(" ", words.subList(1, words.size())));
        }
        return entries(keys, span);
    }

    private static Node entries(Map<String, String> keys, Span span) {
        Map<String, Node> entries = new LinkedHashMap<>();
        Map<String, Span> places = new HashMap<>();
        keys.forEach((key, value) -> {
            entries.put(key, new Node.Scalar(value, span));
            places.put(key, span);
        });
        return new Node.Entries(entries, places, span);
    }

    /** Whether the readers want a list there. */
    private static boolean isList(SheetColumn column) {
        List<String> path = column.segments();
        String last = path.get(path.size() - 1);
        if (column.isExpectation()) {
            return path.size() == 2 || last.equals("subjects");
        }
        return FACTS.getOrDefault(path.get(0), List.of()).stream()
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .anyMatch(component ->
                        component.getName().equals(last) && Collection.class.isAssignableFrom(component.getType()));
    }
}
