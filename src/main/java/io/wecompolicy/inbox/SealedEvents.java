package io.wecompolicy.inbox;

import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.EventType;
import io.wecompolicy.platform.SubjectKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Seals events with the key of the customer they concern, or with the corp's own when they concern none. */
@ApplicationScoped
class SealedEvents {
    private final SubjectKeys keys;
    private final EventCodec codec;

    SealedEvents(SubjectKeys keys, EventCodec codec) {
        this.keys = keys;
        this.codec = codec;
    }

    /** Makes sure that the keys exist; inside the transaction that stores the events. */
    void prepare(Collection<Arrival> arrivals) {
        arrivals.stream()
                .collect(Collectors.groupingBy(
                        arrival -> arrival.corp().value(),
                        Collectors.mapping(arrival -> arrival.event().externalUserId(), Collectors.toSet())))
                .forEach(keys::prepare);
    }

    byte[] seal(Arrival arrival) {
        return seal(arrival, codec.encode(arrival.event()));
    }

    byte[] sealRaw(Arrival arrival) {
        return seal(arrival, arrival.raw());
    }

    /** Empty when the customer was erased. */
    Optional<Event> open(String corp, String externalUserId, EventType type, byte[] sealed) {
        return keys.open(corp, externalUserId, sealed).map(clear -> codec.decode(type, clear));
    }

    private byte[] seal(Arrival arrival, byte[] clear) {
        return keys.seal(arrival.corp().value(), arrival.event().externalUserId(), clear);
    }
}
