package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.language.text.WrittenNumber;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people say in words of their own, in those that dictionaries have: {@code 三次以上} is {@code 至少 3 次}. Only to suggest
 * it, never to read it.
 */
final class Rewording {
    private static final String COUNTED = "(次|个|人|位|级|元|单|笔|天)";
    private static final Pattern NUMBER = Pattern.compile("[零〇一二两三四五六七八九十百千万]+(?=\\s*" + COUNTED + ")");
    private static final List<Habit> HABITS = List.of(
            new Habit("(\\d+(?:\\.\\d+)?)\\s*" + COUNTED + "\\s*[及或和]?\\s*以上", "至少 $1 $2"),
            new Habit("(\\d+(?:\\.\\d+)?)\\s*" + COUNTED + "\\s*[及或和]?\\s*(?:以下|以内)", "不超过 $1 $2"),
            new Habit("不少于|不低于|不小于|大于等于|大于或等于|>=|≥", "至少 "),
            new Habit("不多于|不高于|不大于|小于等于|小于或等于|<=|≤|最多|至多", "不超过 "),
            new Habit("大于|多于|高于|>", "超过 "),
            new Habit("小于|少于|低于|不到|不满|<", "不足 "),
            new Habit("等于|恰好|刚好|==?", "正好 "));

    private Rewording() {}

    private record Habit(Pattern pattern, String instead) {
        private Habit(String pattern, String instead) {
            this(Pattern.compile(pattern), instead);
        }

        private String mend(String words) {
            return pattern.matcher(words).replaceAll(instead);
        }
    }

    /** The line in other words; what stands in quotes stays. */
    static String of(String line) {
        StringBuilder reworded = new StringBuilder();
        int from = 0;
        for (Piece piece : SentenceLexer.cut(line).pieces()) {
            if (piece.isQuoted()) {
                reworded.append(words(line.substring(from, piece.start())));
                reworded.append(line, piece.start(), piece.end());
                from = piece.end();
            }
        }
        return reworded.append(words(line.substring(from))).toString();
    }

    private static String words(String written) {
        StringBuilder normal = new StringBuilder();
        written.chars().forEach(character -> normal.append(SentenceLexer.normal((char) character)));
        String words = NUMBER.matcher(normal)
                .replaceAll(number -> Matcher.quoteReplacement(
                        WrittenNumber.read(number.group()).orElse(number.group())));
        for (Habit habit : HABITS) {
            words = habit.mend(words);
        }
        return words;
    }
}
