package io.wecompolicy.contact;

import io.wecompolicy.core.event.ArchiveConsented;
import io.wecompolicy.core.event.ContactAdded;
import io.wecompolicy.core.event.ContactDeleted;
import io.wecompolicy.core.event.ContactHalfAdded;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.FollowDeleted;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.core.event.SignalRecorded;
import io.wecompolicy.core.event.TagsChanged;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.Relation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What is learned of customers, written in the transaction of whoever learned it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Contacts {
    private final KeyRing keys;
    private final CustomerTable customers;
    private final RelationTable relations;
    private final RelationTurns turns;
    private final TagTable tags;
    private final SegmentTable segments;
    private final SignalTable signals;
    private final Clock clock;

    Contacts(
            KeyRing keys,
            CustomerTable customers,
            RelationTable relations,
            RelationTurns turns,
            TagTable tags,
            SegmentTable segments,
            SignalTable signals,
            Clock clock) {
        this.keys = keys;
        this.customers = customers;
        this.relations = relations;
        this.turns = turns;
        this.tags = tags;
        this.segments = segments;
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * Takes over what events say by themselves: relations that begin and end, tags that others changed, consents, signals.
     * Events of other kinds say nothing of this room. Each event at most once in one call, in any order, none of them of the
     * same pair. Saying the same again changes nothing.
     */
    public void observe(CorpId corp, List<? extends Event> events) {
        some(events, ContactAdded.class, added -> {
            tags.forgetEnded(corp, added);
            relations.add(corp, added, RelationStatus.ACTIVE);
        });
        some(events, ContactHalfAdded.class, added -> {
            tags.forgetEnded(corp, added);
            relations.add(corp, added, RelationStatus.HALF);
        });
        some(events, ContactDeleted.class, ended -> turns.end(corp, ended, RelationStatus.DELETED_BY_MEMBER));
        some(events, FollowDeleted.class, ended -> turns.end(corp, ended, RelationStatus.DELETED_BY_CUSTOMER));
        some(
                events,
                TagsChanged.class,
                changed -> tags.apply(
                        corp,
                        changed.stream()
                                .map(event -> new TagChange(
                                        new Pair(event.userId(), event.externalUserId()),
                                        event.added(),
                                        event.removed()))
                                .toList()));
        some(events, SignalRecorded.class, recorded -> {
            signals.insert(corp, recorded);
            recorded.forEach(signal -> told(corp, signal));
        });
        some(events, ArchiveConsented.class, consents -> consents.forEach(event -> consented(corp, event)));
    }

    /**
     * What these events, none of them of the same pair, are worth beside what is known; those of pairs that nobody knows, and
     * of no pair, are absent: they count. Ask in the pairs' turn, before {@link #observe}.
     */
    public Map<Pair, Verdict> verdicts(CorpId corp, List<Told> told) {
        List<Pair> pairs =
                told.stream().flatMap(one -> one.event().pair().stream()).toList();
        Map<Pair, Standing> known = turns.find(corp, pairs);
        Map<Pair, Verdict> verdicts = new HashMap<>();
        told.forEach(one -> one.event()
                .pair()
                .ifPresent(pair -> Optional.ofNullable(known.get(pair))
                        .ifPresent(standing -> verdicts.put(pair, Succession.verdict(one, standing)))));
        return verdicts;
    }

    /** Tags that WeCom has taken from us, or that we found changed. */
    public void tagsApplied(CorpId corp, List<TagChange> changes) {
        tags.apply(corp, changes);
    }

    /** Segments that a decision changed. */
    public void regroup(CorpId corp, List<SegmentChange> changes) {
        segments.apply(corp, changes, clock.instant());
    }

    /**
     * Takes over a customer as WeCom shows it. What it does not show (text {@link Customer#UNKNOWN}, a missing consent)
     * stays as it was known; each relation shown gets exactly the tags shown; relations not shown stay, because an app
     * sees only some.
     */
    public void learn(CorpId corp, Customer customer, List<Relation> shown) {
        String id = customer.externalUserId();
        keys.prepare(corp.value(), List.of(id));
        Customer before = customers.find(corp, List.of(id)).getOrDefault(id, Customer.unknown(id));
        customers.upsert(corp, merged(before, customer), clock.instant());
        for (Relation relation : shown) {
            relations.upsertRead(corp, relation);
            tags.replace(
                    corp,
                    new Pair(relation.userId(), id),
                    relation.tags().stream().sorted().toList());
        }
    }

    /** What WeCom does not know of a customer comes as a signal of that kind, with the value as its key. */
    private void told(CorpId corp, SignalRecorded signal) {
        String id = signal.externalUserId();
        Customer unknown = Customer.unknown(id);
        switch (signal.kind()) {
            case "city" -> learn(corp, with(unknown, signal.key(), unknown.language(), false), List.of());
            case "language" -> learn(corp, with(unknown, unknown.city(), signal.key(), false), List.of());
            default -> {}
        }
    }

    private void consented(CorpId corp, ArchiveConsented event) {
        Customer unknown = Customer.unknown(event.externalUserId());
        learn(corp, with(unknown, unknown.city(), unknown.language(), true), List.of());
    }

    private static Customer with(Customer customer, String city, String language, boolean archiveConsent) {
        return new Customer(
                customer.externalUserId(),
                customer.name(),
                customer.type(),
                customer.gender(),
                city,
                language,
                customer.corpName(),
                archiveConsent);
    }

    private static Customer merged(Customer before, Customer now) {
        return new Customer(
                now.externalUserId(),
                known(before.name(), now.name()),
                known(before.type(), now.type()),
                known(before.gender(), now.gender()),
                known(before.city(), now.city()),
                known(before.language(), now.language()),
                known(before.corpName(), now.corpName()),
                before.archiveConsent() || now.archiveConsent());
    }

    private static String known(String before, String now) {
        return now.equals(Customer.UNKNOWN) ? before : now;
    }

    private static <E extends Event> void some(List<? extends Event> events, Class<E> type, Consumer<List<E>> use) {
        List<E> some = new ArrayList<>();
        events.stream().filter(type::isInstance).map(type::cast).forEach(some::add);
        if (!some.isEmpty()) {
            use.accept(some);
        }
    }
}
