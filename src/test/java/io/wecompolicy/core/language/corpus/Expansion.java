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
    private static final Pattern SHORT = Pattern.compile("⟦(U\\+[0-9A-F]+|[a-z]+)⟧");
    private static final Pattern LONG = Pattern.compile("⟦(\\d+)×([^⟧]*)⟧");

    private Expansion() {}

    static String of(String text, Map<String, String> values) {
        String told = SHORT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(told(found, values)));
        return LONG.matcher(told)
                .replaceAll(
                        found -> Matcher.quoteReplacement(repeated(Integer.parseInt(found.group(1)), found.group(2))));
    }

    private static String told(MatchResult found, Map<String, String> values) {
        String name = found.group(1);
        return name.startsWith("U+")
                ? Character.toString(Integer.parseInt(name.substring(2), 16))
                : Optional.ofNullable(values.get(name)).orElse(found.group());
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
