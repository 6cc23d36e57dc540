package io.wecompolicy.core.language.sentence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds that a line holds several sentences one after the other, each as the dictionary has it or very nearly so. */
final class Several {
    private static final List<String> AND = List.of("并且", "而且", "同时", "以及", "并", "且", "和");
    private static final List<String> OR = List.of("或者是", "或者", "或是", "或");
    /** Shorter ones are like anything. */
    private static final int SHORTEST = 4;

    private final Dictionary dictionary;
    private final Steps steps;
    private final List<Piece> pieces;
    private final Map<Integer, Optional<List<Integer>>> known = new HashMap<>();

    private Several(Dictionary dictionary, Steps steps, List<Piece> pieces) {
        this.dictionary = dictionary;
        this.steps = steps;
        this.pieces = pieces;
    }

    /**
     * @param starts offset in the line of each sentence
     * @param or whether one of the words between them says that either is enough
     */
    record Found(List<Integer> starts, boolean or) {
        Found {
            starts = List.copyOf(starts);
        }
    }

    static Optional<Found> in(List<Piece> pieces, Dictionary dictionary, Steps steps) {
        if (pieces.size() > Alignment.LONGEST_LINE) {
            return Optional.empty();
        }
        Several several = new Several(dictionary, steps, pieces);
        return several.from(0)
                .map(starts -> new Found(
                        starts.stream().map(index -> pieces.get(index).start()).toList(), several.isOr(starts)));
    }

    /** First pieces of the sentences that follow one another from here to the end. */
    private Optional<List<Integer>> from(int start) {
        if (!known.containsKey(start)) {
            known.put(start, divided(start));
        }
        return known.get(start);
    }

    private Optional<List<Integer>> divided(int start) {
        for (int end = start + 1; end < pieces.size(); end++) {
            int next = end + connective(end);
            if (next < pieces.size() && isSentence(start, end)) {
                Optional<List<Integer>> rest = from(next);
                if (rest.isPresent()) {
                    List<Integer> starts = new ArrayList<>(List.of(start));
                    starts.addAll(rest.get());
                    return Optional.of(starts);
                }
            }
        }
        return start > 0 && isSentence(start, pieces.size()) ? Optional.of(List.of(start)) : Optional.empty();
    }

    /** Length of the word there that joins sentences; 0 when there is none. */
    private int connective(int at) {
        return Stream.concat(OR.stream(), AND.stream())
                .filter(word -> says(word, at))
                .findFirst()
                .map(String::length)
                .orElse(0);
    }

    private boolean isOr(List<Integer> starts) {
        return starts.stream()
                .anyMatch(start ->
                        OR.stream().anyMatch(word -> start >= word.length() && says(word, start - word.length())));
    }

    private boolean says(String word, int at) {
        for (int index = 0; index < word.length(); index++) {
            boolean there =
                    at + index < pieces.size() && pieces.get(at + index).isWord(word.substring(index, index + 1));
            if (!there) {
                return false;
            }
        }
        return true;
    }

    private boolean isSentence(int start, int end) {
        List<Piece> part = pieces.subList(start, end);
        for (Half half : Half.values()) {
            if (!dictionary.matches(half, part, steps).isEmpty()) {
                return true;
            }
        }
        return isApart(end) && part.size() >= SHORTEST && (isNear(part, Half.WHEN) || isNear(part, Half.THEN));
    }

    /** Whether something other than words shows that a sentence could end here. */
    private boolean isApart(int end) {
        return end == pieces.size()
                || pieces.get(end - 1).isQuoted()
                || pieces.get(end - 1).end() < pieces.get(end).start()
                || connective(end) > 0;
    }

    /** One of the first two pieces is as it should be; to compare all of them would take long. */
    private static boolean beginsAlike(List<Element> elements, List<Piece> part) {
        return IntStream.range(0, Math.min(2, Math.min(elements.size(), part.size())))
                .anyMatch(index -> !(elements.get(index) instanceof Element.Literal literal)
                        || literal.piece().says(part.get(index)));
    }

    private boolean isNear(List<Piece> part, Half half) {
        for (Entry entry : dictionary.entries(half)) {
            boolean worthIt = entry.wording().literals() >= SHORTEST
                    && beginsAlike(entry.wording().elements(), part);
            if (!worthIt || !steps.take(Alignment.steps(entry, part))) {
                continue;
            }
            Alignment.Aligned aligned = Alignment.of(entry, part);
            if (aligned.lost() == 0 && (aligned.valuesOnly() || aligned.cost() <= 1)) {
                return true;
            }
        }
        return false;
    }
}
