package io.wecompolicy.facts;

import io.wecompolicy.contact.ContactReads;
import io.wecompolicy.contact.KnownRelation;
import io.wecompolicy.contact.KnownSignal;
import io.wecompolicy.contact.RelationStatus;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.EventType;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.Relation;
import io.wecompolicy.core.fact.Segments;
import io.wecompolicy.core.fact.Signal;
import io.wecompolicy.core.fact.Signals;
import io.wecompolicy.core.fact.TagGroup;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the contact room knows of a batch of events. */
record CustomerSide(
        Map<String, Customer> customers,
        Map<Pair, KnownRelation> relations,
        Map<String, Segments> segmentsOf,
        Map<String, List<KnownSignal>> signalsOf,
        List<TagGroup> tagGroups) {

    static CustomerSide load(ContactReads contacts, CorpId corp, List<Occurrence> occurrences) {
        List<Event> events = occurrences.stream().map(Occurrence::event).toList();
        List<String> ids = events.stream()
                .map(Event::externalUserId)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        List<Pair> pairs = events.stream()
                .flatMap(event -> event.pair().stream())
                .distinct()
                .toList();
        Instant earliest =
                events.stream().map(Event::at).min(Comparator.naturalOrder()).orElseThrow();
        contacts.expect(corp, ids);
        return new CustomerSide(
                contacts.customers(corp, ids),
                contacts.relations(corp, pairs),
                contacts.segments(corp, ids),
                contacts.signals(corp, ids, earliest),
                contacts.tagGroups(corp));
    }

    Optional<Customer> customer(Event event) {
        String id = event.externalUserId();
        return id.isEmpty() ? Optional.empty() : Optional.of(customers.getOrDefault(id, Customer.unknown(id)));
    }

    /** A relation that the member ended is only part of the event that says so. */
    Optional<Relation> relation(Event event) {
        return event.pair()
                .flatMap(pair -> Optional.ofNullable(relations.get(pair)))
                .filter(known ->
                        known.status() != RelationStatus.DELETED_BY_MEMBER || event.type() == EventType.CONTACT_DELETED)
                .map(KnownRelation::relation);
    }

    /** The channel parameter by which the customer of this event came; empty when it is not known. */
    String state(Event event) {
        return event.state().isEmpty() ? relation(event).map(Relation::state).orElse("") : event.state();
    }

    Segments segments(Event event) {
        return segmentsOf.getOrDefault(event.externalUserId(), Segments.NONE);
    }

    /** Those of the customer as a whole and of this member; without a member all. */
    Signals signals(Event event) {
        List<Signal> rows = signalsOf.getOrDefault(event.externalUserId(), List.of()).stream()
                .filter(known -> known.userId().isEmpty()
                        || event.userId().isEmpty()
                        || known.userId().equals(event.userId()))
                .map(KnownSignal::signal)
                .toList();
        return new Signals(rows, event.at());
    }
}
