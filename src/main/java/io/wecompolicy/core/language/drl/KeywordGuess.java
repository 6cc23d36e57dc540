package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.language.text.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which of the words that divide a rule somebody meant: in capitals, mistyped, or as sentences have them. */
final class KeywordGuess {
    private static final Map<String, List<String>> CHINESE = Map.of(
            "rule", List.of("规则"),
            "when", List.of("当", "如果", "条件"),
            "then", List.of("就", "那么", "结论", "则"),
            "end", List.of("结束"));

    private KeywordGuess() {}

    /** @param wanted keywords that could stand here */
    static Optional<String> of(String written, String... wanted) {
        return Arrays.stream(wanted)
                .filter(word -> !word.equals(written))
                .filter(word -> NearestName.of(written, List.of(word)).isPresent()
                        || CHINESE.getOrDefault(word, List.of()).contains(written))
                .filter(word -> written.codePoints().allMatch(Character::isIdeographic) || isLike(written, word))
                .findFirst();
    }

    static DrlComplaint complaint(String written) {
        boolean chinese = written.codePoints().allMatch(Character::isIdeographic);
        return chinese ? DrlComplaint.CHINESE_KEYWORD : DrlComplaint.MISSPELT_KEYWORD;
    }

    /** An abbreviation would be too much of a guess: {@code r} is no {@code rule}. */
    private static boolean isLike(String written, String word) {
        return Math.abs(written.length() - word.length()) <= 1;
    }
}
