package io.wecompolicy.core.language.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a sentence of the dictionary is worded: as written, to be shown, and as elements, to be matched. */
record Wording(List<Part> parts, List<Element> elements) {
    Wording {
        parts = List.copyOf(parts);
        elements = List.copyOf(elements);
    }

    /** @param text as written, of what is no slot */
    record Part(String text, Optional<Slot> slot) {
        static Part of(Slot slot) {
            return new Part("", Optional.of(slot));
        }

        static Part of(String text) {
            return new Part(text, Optional.empty());
        }
    }

    List<Slot> slots() {
        return parts.stream().flatMap(part -> part.slot().stream()).toList();
    }

    /** How much of it is not left to the analyst; the more, the better it fits what it fits. */
    int literals() {
        return (int) elements.stream().filter(Element.Literal.class::isInstance).count();
    }

    /**
     * The sentence as an analyst writes it.
     *
     * @param values for each slot, in order; an example where there is none
     */
    String shown(List<Optional<String>> values) {
        StringBuilder shown = new StringBuilder();
        int next = 0;
        for (Part part : parts) {
            shown.append(part.text());
            if (part.slot().isPresent()) {
                Optional<String> value = next < values.size() ? values.get(next) : Optional.empty();
                shown.append(value.orElse(example(part.slot().get())));
                next++;
            }
        }
        return shown.toString();
    }

    String shown() {
        return shown(List.of());
    }

    private static String example(Slot slot) {
        return slot.choices().isEmpty()
                ? slot.type().example()
                : slot.choices().get(0).shown();
    }

    /** Collects parts, and elements beside them. */
    static final class Builder {
        private final List<Part> parts = new ArrayList<>();
        private final List<Element> elements = new ArrayList<>();

        void literal(String text, List<Piece> pieces) {
            parts.add(Part.of(text));
            pieces.forEach(piece -> elements.add(new Element.Literal(piece)));
        }

        void slot(Slot slot) {
            parts.add(Part.of(slot));
            elements.add(new Element.Value(slot));
        }

        boolean has(String name) {
            return parts.stream()
                    .flatMap(part -> part.slot().stream())
                    .anyMatch(slot -> slot.name().equals(name));
        }

        Wording build() {
            return new Wording(parts, elements);
        }
    }
}
