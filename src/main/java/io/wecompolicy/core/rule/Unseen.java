package io.wecompolicy.core.rule;

import java.util.Optional;

/** What people call characters that nobody can see. */
public enum Unseen implements Phrase {
    LINE_BREAK,
    TAB,
    NO_BREAK_SPACE,
    ZERO_WIDTH_SPACE,
    BYTE_ORDER_MARK,
    DIRECTION_MARK,
    CONTROL;

    /** With its number, for whoever has to look for it, such as {@code 零宽空格（U+200B）}. */
    public static Bilingual named(int character) {
        String number = String.format("U+%04X", character);
        return of(character)
                .map(kind -> new Bilingual(
                        kind.say().chinese() + "（" + number + "）", kind.say().english() + " (" + number + ")"))
                .orElseGet(() -> Bilingual.same(number));
    }

    static Optional<Unseen> of(int character) {
        return Optional.ofNullable(
                switch (character) {
                    case '\n', '\r', '\u2028', '\u2029' -> LINE_BREAK;
                    case '\t' -> TAB;
                    case '\u00a0' -> NO_BREAK_SPACE;
                    case '\u200b', '\u200c', '\u200d', '\u2060' -> ZERO_WIDTH_SPACE;
                    case '\ufeff' -> BYTE_ORDER_MARK;
                    case '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069' ->
                        DIRECTION_MARK;
                    default -> Character.isISOControl(character) ? CONTROL : null;
                });
    }
}
