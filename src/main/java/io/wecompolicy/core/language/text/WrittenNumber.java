package io.wecompolicy.core.language.text;

import java.util.Optional;

/** A whole number as people write it: {@code 三十}, {@code 两百零五}, or in wide digits {@code ３０}. */
public final class WrittenNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "十百千万";
    private static final int[] WORTH = {10, 100, 1_000, 10_000};
    private static final int LONGEST = 12;

    private WrittenNumber() {}

    /** In ASCII digits; empty when it is no number, or one that may mean another, as {@code 三五} does. */
    public static Optional<String> read(String written) {
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        if (written.chars().allMatch(digit -> (digit >= '0' && digit <= '9') || (digit >= '０' && digit <= '９'))) {
            StringBuilder digits = new StringBuilder();
            written.chars()
                    .forEach(digit -> digits.append(digit > '9' ? FullWidth.meantLetter((char) digit) : (char) digit));
            return Optional.of(digits.toString());
        }
        return chinese(written.replace('〇', '零').replace('两', '二')).map(String::valueOf);
    }

    /** A digit may stand before a unit or at the end; units fall. */
    private static Optional<Integer> chinese(String written) {
        int number = 0;
        int digit = -1;
        int lastUnit = Integer.MAX_VALUE;
        for (int at = 0; at < written.length(); at++) {
            char here = written.charAt(at);
            int value = DIGITS.indexOf(here);
            int unit = UNITS.indexOf(here);
            if (value < 0 && unit < 0) {
                return Optional.empty();
            }
            if (value >= 0 && digit > 0) {
                return Optional.empty();
            }
            if (value >= 0) {
                digit = value;
                continue;
            }
            if (WORTH[unit] >= lastUnit || (digit < 0 && !(here == '十' && number == 0))) {
                return Optional.empty();
            }
            number += Math.max(1, digit) * WORTH[unit];
            lastUnit = WORTH[unit];
            digit = -1;
        }
        return Optional.of(number + Math.max(0, digit));
    }
}
