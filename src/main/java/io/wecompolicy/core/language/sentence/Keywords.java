package io.wecompolicy.core.language.sentence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How keywords may be written. */
final class Keywords {
    private final Map<Keyword, List<Word>> words = new EnumMap<>(Keyword.class);

    private Keywords() {}

    /** @param shown as the dictionary writes it */
    record Word(Keyword keyword, String shown, List<Piece> pieces) {}

    static Keywords ofDrl() {
        Keywords keywords = new Keywords();
        for (Keyword keyword : Keyword.values()) {
            keywords.add(
                    keyword, keyword.drl(), SentenceLexer.cut(keyword.drl()).pieces());
        }
        return keywords;
    }

    /** Whether it was new. */
    boolean add(Keyword keyword, String shown, List<Piece> pieces) {
        if (beginning(pieces)
                .filter(word -> word.pieces().size() == pieces.size())
                .isPresent()) {
            return false;
        }
        words.computeIfAbsent(keyword, none -> new ArrayList<>()).add(new Word(keyword, shown, List.copyOf(pieces)));
        return true;
    }

    /** The longest that the line begins with. */
    Optional<Word> beginning(List<Piece> line) {
        return words.values().stream()
                .flatMap(List::stream)
                .filter(word -> begins(line, word.pieces()))
                .max((one, other) ->
                        Integer.compare(one.pieces().size(), other.pieces().size()));
    }

    private static boolean begins(List<Piece> line, List<Piece> word) {
        if (line.size() < word.size()) {
            return false;
        }
        for (int index = 0; index < word.size(); index++) {
            if (!word.get(index).says(line.get(index))) {
                return false;
            }
        }
        return true;
    }

    /** As this dictionary would have it written: its own word before DRL's. */
    String shown(Keyword keyword) {
        List<Word> all = words.getOrDefault(keyword, List.of());
        return all.size() > 1 ? all.get(1).shown() : keyword.drl();
    }
}
