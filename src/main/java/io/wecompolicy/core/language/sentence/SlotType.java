package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.rule.Phrase;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What may stand in a slot of a sentence. The words say what analysts call it. */
enum SlotType implements Phrase {
    INTEGER("\\d+", "3", "1", Form.INTEGER),
    DECIMAL("\\d+(\\.\\d+)?", "99.5", "1.5", Form.INTEGER, Form.DECIMAL),
    TEXT("text", "\"文字\"", "\"a\"", Form.QUOTED),
    TAG("tag", "\"组/标签\"", "\"a/b\"", Form.QUOTED),
    TEMPLATE("template", "\"模板\"", "\"a\"", Form.QUOTED),
    SEGMENT("segment", "\"分组\"", "\"a\"", Form.QUOTED),
    CHANNEL("channel", "\"渠道\"", "\"a\"", Form.QUOTED),
    TIME("time", "22:00", "\"08:00:00\"", Form.CLOCK, Form.QUOTED),
    DATE("date", "2026-11-11", "\"2026-01-01\"", Form.DAY, Form.QUOTED),
    /** One of the words that the slot lists. */
    CHOICE("甲|乙", "", "");

    private final String written;
    private final String example;
    private final String sample;
    private final Set<Form> forms;

    SlotType(String written, String example, String sample, Form... forms) {
        this.written = written;
        this.example = example;
        this.sample = sample;
        this.forms = EnumSet.noneOf(Form.class);
        this.forms.addAll(List.of(forms));
    }

    /** As the dictionary writes it. */
    String written() {
        return written;
    }

    /** A value as an analyst writes it. */
    String example() {
        return example;
    }

    /** A value as rule text has it. */
    String sample() {
        return sample;
    }

    /** Whether it is written in digits, be it that quotes are put up with. */
    boolean isNumeric() {
        return this == INTEGER || this == DECIMAL || this == TIME || this == DATE;
    }

    boolean takes(Form form) {
        return forms.contains(form);
    }

    Set<Form> forms() {
        return forms;
    }

    static Optional<SlotType> ofWritten(String written) {
        return Arrays.stream(values())
                .filter(type -> type != CHOICE && type.written.equals(written))
                .findFirst();
    }

    static List<String> allWritten() {
        return Arrays.stream(values()).map(SlotType::written).toList();
    }
}
