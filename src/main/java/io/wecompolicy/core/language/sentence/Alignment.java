package io.wecompolicy.core.language.sentence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How a line that fits no sentence could be meant as a given one, with the fewest changes: a wrong, a missing or a surplus
 * character counts one; so does a value that is missing or wrong; one too many counts three.
 */
final class Alignment {
    static final int LONGEST_LINE = 200;
    private static final int LONGEST_RUN = 30;
    private static final int VALUE = 3;
    private static final int FAR = Integer.MAX_VALUE / 2;

    private final List<Element> elements;
    private final List<Piece> pieces;
    private final int[][] costs;
    private final int[][] cameFrom;

    private Alignment(List<Element> elements, List<Piece> pieces) {
        this.elements = elements;
        this.pieces = pieces;
        this.costs = new int[elements.size() + 1][pieces.size() + 1];
        this.cameFrom = new int[elements.size() + 1][pieces.size() + 1];
    }

    /**
     * @param cost of all changes
     * @param valuesOnly whether all that is not a value is as it should be
     * @param lost how many values of the line the sentence has no place for
     * @param values for each slot, in order, what stands in its place
     */
    record Aligned(Entry entry, int cost, boolean valuesOnly, int lost, List<Optional<Got>> values) {
        /** Without what the lost values cost, which may be many. */
        int wordCost() {
            return cost - VALUE * lost;
        }
    }

    /** @param fits whether it looks like a value of the slot */
    record Got(Slot slot, List<Piece> pieces, boolean fits) {
        int start() {
            return pieces.get(0).start();
        }

        int end() {
            return pieces.get(pieces.size() - 1).end();
        }
    }

    /** How many comparisons it takes at most. */
    static long steps(Entry entry, List<Piece> pieces) {
        long slots = entry.wording().slots().size();
        return pieces.size() * (entry.wording().elements().size() + slots * LONGEST_RUN) + 1L;
    }

    static Aligned of(Entry entry, List<Piece> pieces) {
        return new Alignment(entry.wording().elements(), pieces).aligned(entry);
    }

    private Aligned aligned(Entry entry) {
        for (int[] row : costs) {
            Arrays.fill(row, FAR);
        }
        costs[0][0] = 0;
        for (int index = 0; index <= elements.size(); index++) {
            for (int at = 0; at <= pieces.size(); at++) {
                surplus(index, at);
                if (index < elements.size()) {
                    Element element = elements.get(index);
                    if (element instanceof Element.Literal literal) {
                        literal(literal.piece(), index, at);
                    } else {
                        value(((Element.Value) element).slot(), index, at);
                    }
                }
            }
        }
        return traced(entry);
    }

    private void surplus(int index, int at) {
        if (at < pieces.size()) {
            reach(index, at + 1, costs[index][at] + (pieces.get(at).form() == Form.WORD ? 1 : VALUE), index, at);
        }
    }

    private void literal(Piece wanted, int index, int at) {
        reach(index + 1, at, costs[index][at] + 1, index, at);
        if (at < pieces.size()) {
            boolean same = wanted.says(pieces.get(at));
            boolean value = pieces.get(at).form() != Form.WORD;
            reach(index + 1, at + 1, costs[index][at] + (same ? 0 : value ? VALUE : 1), index, at);
        }
    }

    private void value(Slot slot, int index, int at) {
        reach(index + 1, at, costs[index][at] + 1, index, at);
        if (!slot.choices().isEmpty()) {
            slot.choices().stream()
                    .filter(choice -> stands(choice.pieces(), at))
                    .forEach(choice -> reach(index + 1, at + choice.pieces().size(), costs[index][at], index, at));
        }
        if (at < pieces.size()
                && pieces.get(at).form() != Form.WORD
                && slot.choices().isEmpty()) {
            int wrong = slot.type().takes(pieces.get(at).form()) ? 0 : 1;
            reach(index + 1, at + 1, costs[index][at] + wrong, index, at);
        }
        for (int length = 1; length <= LONGEST_RUN && at + length <= pieces.size(); length++) {
            if (!belongs(slot, at, length)) {
                break;
            }
            reach(index + 1, at + length, costs[index][at] + strange(slot, at) + length / 4, index, at);
        }
    }

    /** Neither a quoted text nor a second number is part of a value, and no number of a choice. */
    private boolean belongs(Slot slot, int at, int length) {
        Piece last = pieces.get(at + length - 1);
        boolean number = slot.type() == SlotType.INTEGER || slot.type() == SlotType.DECIMAL;
        boolean second = last.form() != Form.WORD
                && pieces.subList(at, at + length - 1).stream().anyMatch(piece -> piece.form() != Form.WORD);
        boolean choice = !slot.choices().isEmpty() && last.form() != Form.WORD;
        return !last.isQuoted() && !choice && !(number && second);
    }

    /** Words in the place of a value: less strange where a text should stand, after digits, or as a choice begins. */
    private int strange(Slot slot, int at) {
        boolean digits = pieces.get(at).form() != Form.WORD;
        boolean alike = slot.type().isNumeric() ? digits : slot.type().takes(Form.QUOTED);
        boolean begins = slot.choices().stream()
                .anyMatch(choice -> choice.pieces().get(0).says(pieces.get(at)));
        return alike || begins ? 1 : 2;
    }

    private boolean stands(List<Piece> words, int at) {
        if (at + words.size() > pieces.size()) {
            return false;
        }
        for (int index = 0; index < words.size(); index++) {
            if (!words.get(index).says(pieces.get(at + index))) {
                return false;
            }
        }
        return true;
    }

    private void reach(int index, int at, int cost, int fromIndex, int fromAt) {
        if (cost < costs[index][at]) {
            costs[index][at] = cost;
            cameFrom[index][at] = fromIndex * (pieces.size() + 1) + fromAt;
        }
    }

    private Aligned traced(Entry entry) {
        List<Optional<Got>> values = new ArrayList<>();
        boolean valuesOnly = true;
        int lost = 0;
        int index = elements.size();
        int at = pieces.size();
        while (index > 0 || at > 0) {
            int before = cameFrom[index][at] / (pieces.size() + 1);
            int beforeAt = cameFrom[index][at] % (pieces.size() + 1);
            int cost = costs[index][at] - costs[before][beforeAt];
            if (before < index && elements.get(before) instanceof Element.Value value) {
                boolean there = beforeAt < at;
                values.add(
                        there
                                ? Optional.of(new Got(value.slot(), pieces.subList(beforeAt, at), cost == 0))
                                : Optional.empty());
                valuesOnly &= there;
            } else {
                valuesOnly &= cost == 0;
                // Neither left over nor taken for a word.
                lost += cost > 0 && beforeAt < at && pieces.get(beforeAt).form() != Form.WORD ? 1 : 0;
            }
            index = before;
            at = beforeAt;
        }
        Collections.reverse(values);
        return new Aligned(entry, costs[elements.size()][pieces.size()], valuesOnly, lost, values);
    }
}
