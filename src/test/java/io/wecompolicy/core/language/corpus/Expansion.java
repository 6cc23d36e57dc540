package io.wecompolicy.core.language.corpus;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can not be seen, or is too long to be read, in double brackets: {@code ⟦U+200B⟧} is a character, {@code ⟦500×not ⟧} a
 * text 500 times with its number for {@code №} and a new line for {@code ⏎}, {@code ⟦port⟧} a value of the test.
 */
final class Expansion {
    private static final Pattern BRACKETS = Pattern.compile("⟦([^⟧]*)⟧");

    private Expansion() {}

    static String of(String text, Map<String, String> values) {
        return BRACKETS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(one(found, values)));
    }

    private static String one(MatchResult found, Map<String, String> values) {
        String inside = found.group(1);
        if (inside.startsWith("U+")) {
            return Character.toString(Integer.parseInt(inside.substring(2), 16));
        }
        int times = inside.indexOf('×');
        if (times > 0) {
            return repeated(Integer.parseInt(inside.substring(0, times)), inside.substring(times + 1));
        }
        return Optional.ofNullable(values.get(inside)).orElse(found.group());
    }

    private static String repeated(int times, String text) {
        String piece = text.replace('⏎', '\n');
        StringBuilder all = new StringBuilder(times * piece.length());
        for (int number = 1; number <= times; number++) {
            all.append(piece.replace("№", Integer.toString(number)));
        }
        return all.toString();
    }
}
