package io.wecompolicy.core.verify;

import io.wecompolicy.core.rule.Span;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A piece of a scenario file, with the place where it stands. */
sealed interface Node {
    Span span();

    /** How analysts call such a piece. */
    Part kind();

    /** A single value as it was written, without its quotes; whoever reads it knows what it should be. */
    record Scalar(String text, Span span) implements Node {
        @Override
        public Part kind() {
            return Part.SINGLE_VALUE;
        }
    }

    /** {@code null} or nothing after the colon: says that there is no such fact. */
    record Nothing(Span span) implements Node {
        @Override
        public Part kind() {
            return Part.NOTHING;
        }
    }

    /** {@code [a, b]} or lines that begin with a dash. */
    record Items(List<Node> items, Span span) implements Node {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public Part kind() {
            return Part.LIST;
        }
    }

    /**
     * {@code key: value}, in the order of the file.
     *
     * @param places where each key stands
     */
    record Entries(Map<String, Node> entries, Map<String, Span> places, Span span) implements Node {
        public Entries {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
            places = Map.copyOf(places);
        }

        @Override
        public Part kind() {
            return Part.ENTRIES;
        }

        static Entries none(Span span) {
            return new Entries(Map.of(), Map.of(), span);
        }

        Optional<Node> get(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        Span place(String key) {
            return places.getOrDefault(key, span);
        }

        /** Where to mend what a key says: at the key, but in a sheet, whose keys are heads of columns, in the cell. */
        Span placeOfValue(String key) {
            return get(key).map(Node::span).filter(at -> at.cell().isPresent()).orElseGet(() -> place(key));
        }

        Entries without(String key) {
            Map<String, Node> others = new LinkedHashMap<>(entries);
            others.remove(key);
            return new Entries(others, places, span);
        }

        /** Maps merge deeply; anything else of {@code over} replaces what stood here. */
        Entries merge(Entries over) {
            Map<String, Node> all = new LinkedHashMap<>(entries);
            over.entries.forEach((key, value) -> {
                boolean both = all.get(key) instanceof Entries && value instanceof Entries;
                all.merge(key, value, (before, after) -> both ? ((Entries) before).merge((Entries) after) : after);
            });
            Map<String, Span> where = new HashMap<>(places);
            where.putAll(over.places);
            return new Entries(all, where, over.span);
        }
    }
}
