package io.wecompolicy.core.language.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Values to try a sentence with: each slot takes every choice and every form once, while the others keep their first. */
final class Samples {
    private Samples() {}

    /** As rule text has them; the first are the usual ones. */
    static List<List<String>> meanings(List<Slot> slots) {
        return each(
                slots,
                slot -> slot.choices().isEmpty()
                        ? List.of(slot.type().sample())
                        : slot.choices().stream().map(Slot.Choice::meaning).toList());
    }

    /** As analysts write them. */
    static List<List<Optional<String>>> written(List<Slot> slots) {
        return each(
                slots,
                slot -> slot.choices().isEmpty()
                        ? slot.type().forms().stream()
                                .map(Samples::written)
                                .map(Optional::of)
                                .toList()
                        : slot.choices().stream()
                                .map(Slot.Choice::shown)
                                .map(Optional::of)
                                .toList());
    }

    private static String written(Form form) {
        return switch (form) {
            case INTEGER -> "3";
            case DECIMAL -> "99.5";
            case CLOCK -> "22:00";
            case DAY -> "2026-11-11";
            case QUOTED, WORD -> "\"文字\"";
        };
    }

    private static <T> List<List<T>> each(List<Slot> slots, Function<Slot, List<T>> values) {
        List<T> usual = new ArrayList<>();
        slots.forEach(slot -> usual.add(values.apply(slot).get(0)));
        List<List<T>> samples = new ArrayList<>(List.of(List.copyOf(usual)));
        for (int index = 0; index < slots.size(); index++) {
            List<T> all = values.apply(slots.get(index));
            for (T other : all.subList(1, all.size())) {
                List<T> sample = new ArrayList<>(usual);
                sample.set(index, other);
                samples.add(List.copyOf(sample));
            }
        }
        return samples;
    }
}
