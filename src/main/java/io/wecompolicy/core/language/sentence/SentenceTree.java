package io.wecompolicy.core.language.sentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sentences of one half, as a tree of literals and slots. A line is read once from left to right, all branches that still
 * fit at the same time, so that nothing is ever tried again. Choices are spelled out, each a path of its own.
 */
final class SentenceTree {
    private static final int MOST_WAYS = 64;
    private static final int MOST_NODES = 400_000;

    private final Node root = new Node();
    private int nodes;

    /** A point between two pieces. */
    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private final Map<SlotType, Node> values = new EnumMap<>(SlotType.class);
        private final List<End> ends = new ArrayList<>();
    }

    private record End(Entry entry, List<Integer> choices) {}

    private record State(Node node, Optional<Match.Captured> captured) {}

    /** Whether there was room for it: a sentence has few ways to be said, and a dictionary an end. */
    boolean add(Entry entry) {
        long ways = 1;
        for (Slot slot : entry.wording().slots()) {
            ways *= Math.max(1, slot.choices().size());
            if (ways > MOST_WAYS) {
                return false;
            }
        }
        if (nodes + ways * entry.wording().elements().size() > MOST_NODES) {
            return false;
        }
        add(entry, 0, root, List.of());
        return true;
    }

    private void add(Entry entry, int index, Node node, List<Integer> choices) {
        if (index == entry.wording().elements().size()) {
            node.ends.add(new End(entry, choices));
            return;
        }
        Element element = entry.wording().elements().get(index);
        if (element instanceof Element.Literal literal) {
            add(entry, index + 1, next(node, literal.piece()), choices);
            return;
        }
        Slot slot = ((Element.Value) element).slot();
        if (slot.choices().isEmpty()) {
            add(entry, index + 1, node.values.computeIfAbsent(slot.type(), type -> counted()), choices);
        }
        for (int choice = 0; choice < slot.choices().size(); choice++) {
            Node after = node;
            for (Piece piece : slot.choices().get(choice).pieces()) {
                after = next(after, piece);
            }
            List<Integer> chosen = new ArrayList<>(choices);
            chosen.add(choice);
            add(entry, index + 1, after, List.copyOf(chosen));
        }
    }

    private Node next(Node node, Piece piece) {
        return node.literals.computeIfAbsent(piece.text(), text -> counted());
    }

    private Node counted() {
        nodes++;
        return new Node();
    }

    /** The sentences that fit the whole line best; several when nothing tells them apart, none when none fits. */
    List<Match> matches(List<Piece> pieces, Steps steps) {
        List<State> states = List.of(new State(root, Optional.empty()));
        for (Piece piece : pieces) {
            List<State> next = new ArrayList<>();
            for (State state : states) {
                follow(state, piece, next);
            }
            states = next;
            if (states.isEmpty() || !steps.take(states.size())) {
                return List.of();
            }
        }
        List<Match> matches = new ArrayList<>();
        for (State state : states) {
            for (End end : state.node().ends) {
                matches.add(new Match(end.entry(), end.choices(), Match.Captured.inOrder(state.captured())));
            }
        }
        return best(matches);
    }

    private static void follow(State state, Piece piece, List<State> next) {
        Node literal = piece.isQuoted() ? null : state.node().literals.get(piece.text());
        if (literal != null) {
            next.add(new State(literal, state.captured()));
        }
        state.node().values.forEach((type, node) -> {
            if (type.takes(piece.form())) {
                next.add(new State(node, Optional.of(new Match.Captured(state.captured(), piece))));
            }
        });
    }

    private static List<Match> best(List<Match> matches) {
        int most = matches.stream()
                .mapToInt(match -> match.entry().wording().literals())
                .max()
                .orElse(0);
        return matches.stream()
                .filter(match -> match.entry().wording().literals() == most)
                .sorted(Comparator.comparingInt(match -> match.entry().number()))
                .toList();
    }
}
