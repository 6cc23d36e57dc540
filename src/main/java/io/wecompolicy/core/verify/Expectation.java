package io.wecompolicy.core.verify;

import java.util.List;
import java.util.Optional;

/**
 * What a test wants of a decision. What is absent is not looked at.
 *
 * @param exact whether a list names all there is; else it names what must be there, and an empty one means none
 * @param notFired rules that must stay silent
 */
record Expectation(
        boolean exact,
        Optional<List<Wanted>> proposals,
        Optional<List<String>> fired,
        Optional<List<String>> notFired,
        Optional<List<Wanted>> conflicts) {
    static final List<String> KEYS = List.of("proposals", "fired", "notFired", "conflicts");

    /** An empty {@code notFired} forbids nothing. */
    boolean checksNothing() {
        return proposals.isEmpty()
                && fired.isEmpty()
                && conflicts.isEmpty()
                && notFired.map(List::isEmpty).orElse(true);
    }
}
