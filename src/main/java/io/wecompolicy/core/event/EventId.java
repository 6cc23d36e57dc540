package io.wecompolicy.core.event;

/** Our id of one event: {@code e-} and a ULID, so that ids sort by the time of receipt. */
public record EventId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
