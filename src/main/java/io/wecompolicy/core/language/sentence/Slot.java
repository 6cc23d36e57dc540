package io.wecompolicy.core.language.sentence;

import java.util.List;

/**
 * A place of a sentence where the analyst puts a value.
 *
 * @param choices what it can be; empty but for {@link SlotType#CHOICE}
 */
record Slot(String name, SlotType type, List<Choice> choices) {
    Slot {
        choices = List.copyOf(choices);
    }

    /**
     * @param shown as the dictionary writes it
     * @param pieces of it, which are words and numbers
     * @param meaning as rule text has it
     */
    record Choice(String shown, List<Piece> pieces, String meaning) {
        Choice {
            pieces = List.copyOf(pieces);
        }
    }
}
