package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.language.text.NearestName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How keywords may be written. */
final class Keywords {
    /** Words that mean or sound like a keyword, and are none. */
    private static final Map<Keyword, List<String>> MISTAKEN = Map.of(
            Keyword.RULE, List.of("规责", "规测", "策略", "规则名", "规则名称"),
            Keyword.WHEN, List.of("档", "挡", "党", "如果", "假如", "若", "条件", "当时", "if"),
            Keyword.THEN, List.of("那么", "那就", "则", "旧", "救", "结论", "就是"),
            Keyword.END, List.of("完", "完毕", "结尾", "结来", "规则结束"));

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

    /** What somebody most likely meant who wrote something else alone on a line. */
    Optional<Keyword> meant(String written) {
        for (Keyword keyword : Keyword.values()) {
            if (MISTAKEN.getOrDefault(keyword, List.of()).contains(written)) {
                return Optional.of(keyword);
            }
        }
        return words.values().stream()
                .flatMap(List::stream)
                .filter(word -> written.length() > 1
                        && NearestName.of(written, List.of(word.shown())).isPresent())
                .findFirst()
                .map(Word::keyword);
    }

    /** As this dictionary would have it written: its own word before DRL's. */
    String shown(Keyword keyword) {
        List<Word> all = words.getOrDefault(keyword, List.of());
        return all.size() > 1 ? all.get(1).shown() : keyword.drl();
    }
}
