package io.wecompolicy.mirror;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Somebody wants a subject to be read.
 *
 * @param cause the event or the reconciliation that asks
 * @param isNew whether the relation has just begun, so that {@code contact-read} follows
 * @param expects the member version that a chat must have reached, or the former id of a renamed member; may be empty
 */
record ReadRequest(
        Subject subject,
        String cause,
        boolean isNew,
        String expects,
        Optional<String> reconciliation,
        Instant due,
        Instant notBefore) {
    static ReadRequest of(Subject subject, String cause, Instant due) {
        return new ReadRequest(subject, cause, false, "", Optional.empty(), due, Instant.EPOCH);
    }

    ReadRequest ofNew() {
        return new ReadRequest(subject, cause, true, expects, reconciliation, due, notBefore);
    }

    ReadRequest expecting(String expected) {
        return new ReadRequest(subject, cause, isNew, expected, reconciliation, due, notBefore);
    }

    /** Not before the second of the event is over: a further one in that second has the same text and counts as a copy. */
    ReadRequest afterTheSecondOf(Instant at) {
        Instant end = at.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        return new ReadRequest(subject, cause, isNew, expects, reconciliation, due, end);
    }

    /** Asked for by a reconciliation, which also looks for what is missing. */
    static ReadRequest check(Subject subject, String reconciliation, Instant now) {
        return new ReadRequest(subject, reconciliation, false, "", Optional.of(reconciliation), now, Instant.EPOCH);
    }
}
