package io.wecompolicy.inbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an event is. Stored and shown in lower case. */
enum EventStatus {
    /** Waits for its decision. */
    RECEIVED,
    DECIDED,
    /** Nobody decides it: unknown, coalesced with another, or its customer was erased. */
    IGNORED,
    /** Will be tried again. */
    FAILED,
    /** Failed too often; a person may put it back. */
    DEAD;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<EventStatus> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(status -> status.label().equals(label))
                .findFirst();
    }
}
