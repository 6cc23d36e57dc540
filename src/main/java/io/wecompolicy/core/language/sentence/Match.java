package io.wecompolicy.core.language.sentence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A sentence of the dictionary that a line fits.
 *
 * @param choices for each slot with choices, in order, which one it is
 * @param values for each other slot, in order, what stands there
 */
record Match(Entry entry, List<Integer> choices, List<Piece> values) {
    Match {
        choices = List.copyOf(choices);
        values = List.copyOf(values);
    }

    /** What was read on the way to here, the last first. */
    record Captured(Optional<Captured> before, Piece piece) {
        static List<Piece> inOrder(Optional<Captured> last) {
            List<Piece> pieces = new ArrayList<>();
            for (Optional<Captured> here = last;
                    here.isPresent();
                    here = here.get().before()) {
                pieces.add(here.get().piece());
            }
            Collections.reverse(pieces);
            return pieces;
        }
    }
}
