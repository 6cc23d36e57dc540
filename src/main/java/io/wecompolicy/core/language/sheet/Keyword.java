package io.wecompolicy.core.language.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column is for. Drools also has a letter for each. */
enum Keyword {
    NAME("N"),
    CONDITION("C"),
    ACTION("A"),
    METADATA("@"),
    /** For people: no part of the rule. */
    DESCRIPTION("I");

    /** Drools' attributes, which our rules do not have. */
    private static final List<String> ATTRIBUTES = List.of(
            "PRIORITY",
            "DURATION",
            "TIMER",
            "CALENDARS",
            "NO-LOOP",
            "LOCK-ON-ACTIVE",
            "AUTO-FOCUS",
            "ACTIVATION-GROUP",
            "AGENDA-GROUP",
            "RULEFLOW-GROUP",
            "DATE-EFFECTIVE",
            "DATE-EXPIRES");

    private static final List<String> ATTRIBUTE_LETTERS =
            List.of("P", "D", "T", "E", "U", "L", "F", "X", "G", "R", "V", "Z");

    /** What the column of names is called for people, so that a row of headings can be told from a rule. */
    private static final List<String> NAME_HEADINGS =
            List.of("规则名", "规则名称", "规则名字", "规则", "名称", "名字", "名", "NAME", "RULE", "RULE NAME");

    private final String letter;

    Keyword(String letter) {
        this.letter = letter;
    }

    static Optional<Keyword> of(String written) {
        String word = written.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(known -> known.name().equals(word) || known.letter.equals(word))
                .findFirst();
    }

    static boolean isAttribute(String written) {
        String word = written.toUpperCase(Locale.ROOT);
        return ATTRIBUTES.contains(word) || ATTRIBUTE_LETTERS.contains(word);
    }

    /** As somebody would call it who has not seen a template. */
    static Optional<Keyword> ofChinese(String written) {
        return switch (written) {
            case "名称", "规则名", "规则名称" -> Optional.of(NAME);
            case "条件" -> Optional.of(CONDITION);
            case "结论", "动作", "结果" -> Optional.of(ACTION);
            case "说明", "元数据" -> Optional.of(METADATA);
            case "备注" -> Optional.of(DESCRIPTION);
            default -> Optional.empty();
        };
    }

    static boolean isNameHeading(String heading) {
        return NAME_HEADINGS.contains(heading.toUpperCase(Locale.ROOT));
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Keyword::name).toList();
    }

    boolean hasSnippet() {
        return this == CONDITION || this == ACTION || this == METADATA;
    }
}
