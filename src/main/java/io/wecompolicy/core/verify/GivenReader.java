package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.EventType;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.Duty;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.Grant;
import io.wecompolicy.core.fact.LiveCode;
import io.wecompolicy.core.fact.Member;
import io.wecompolicy.core.fact.Moment;
import io.wecompolicy.core.fact.Relation;
import io.wecompolicy.core.fact.Seat;
import io.wecompolicy.core.fact.Segments;
import io.wecompolicy.core.fact.Signal;
import io.wecompolicy.core.fact.Signals;
import io.wecompolicy.core.fact.TagGroup;
import io.wecompolicy.core.fact.Template;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Completes what a test gives to the facts of one event: a test says what matters, and the rest is as plain as can be.
 * Member, customer and relation are there, and unknown, when the event concerns them; a live code and a duty only when given.
 */
final class GivenReader {
    static final List<String> KEYS = List.of(
            "event",
            "customer",
            "relation",
            "member",
            "liveCode",
            "seats",
            "duty",
            "moment",
            "signals",
            "segments",
            "template",
            "templates",
            "grants",
            "tagGroups",
            "proposals");

    private final Notes notes;
    private final Parts parts;
    private final MomentReader moments;
    private final ProposalReader proposals;
    private final List<TagGroup> tagGroups;

    /** @param tagGroups of the vocabulary: what a test has that gives none */
    GivenReader(Notes notes, Set<String> rules, List<TagGroup> tagGroups) {
        this.notes = notes;
        this.parts = new Parts(notes);
        this.moments = new MomentReader(notes);
        this.proposals = new ProposalReader(notes, rules);
        this.tagGroups = List.copyOf(tagGroups);
    }

    /** @return empty when a mistake was noted */
    Optional<Given> read(Node.Entries given, Instant now) {
        int before = notes.said();
        Node.Entries written = parts.one(given, "event").orElse(Node.Entries.none(given.span()));
        if (notes.said() > before) {
            return Optional.empty();
        }
        Optional<EventType> type = type(written);
        Instant at = moments.eventTime(written).orElse(now);
        Moment moment = moments.read(parts.one(given, "moment").orElse(Node.Entries.none(given.span())), at);
        Optional<? extends Event> event = type.flatMap(known -> event(known, written, moment.instant()));
        if (event.isEmpty()) {
            return Optional.empty();
        }
        Facts facts = facts(given, event.get(), moment);
        List<Proposal> proposed = proposals.read(parts.several(given, "proposals"));
        return notes.said() == before ? Optional.of(new Given(facts, proposed)) : Optional.empty();
    }

    private Optional<EventType> type(Node.Entries written) {
        List<String> labels =
                List.of(EventType.values()).stream().map(EventType::label).toList();
        Optional<String> label = written.get("type").flatMap(node -> new Values(notes).text(node, "event.type"));
        if (written.get("type").isEmpty()) {
            notes.error(Mistake.MISSING_EVENT, written.span());
        }
        if (label.isPresent() && !labels.contains(label.get())) {
            notes.error(Mistake.UNKNOWN_EVENT, written.placeOfValue("type"), label.get(), Notes.listed(labels));
            return Optional.empty();
        }
        return label.map(EventType::ofLabel);
    }

    private Optional<? extends Event> event(EventType type, Node.Entries written, Instant at) {
        Map<String, Object> defaults = EventDefaults.of(type.record(), at);
        return parts.record(type.record().asSubclass(Record.class), written.without("type"), "event", defaults)
                .map(Event.class::cast);
    }

    private Facts facts(Node.Entries given, Event event, Moment moment) {
        String userId = event.userId();
        String externalUserId = event.externalUserId();
        Instant at = moment.instant();
        boolean member = !userId.isEmpty();
        boolean customer = !externalUserId.isEmpty();
        Relation relation = new Relation(userId, externalUserId, Set.of(), event.state(), 0, at, "");
        LiveCode code = new LiveCode(
                "wx-scenario", event.state(), "unknown", "unknown", "unknown", "active", false, "", List.of());
        boolean on = parts.one(given, "duty")
                .flatMap(duty -> duty.get("slot"))
                .filter(slot ->
                        slot instanceof Node.Scalar scalar && !scalar.text().isBlank())
                .isPresent();
        Seat seat = new Seat(userId, event.state(), 1, 1, 0, 0, 0, true, 0, 0);
        Map<String, Object> grant =
                Map.of("subject", "member:" + userId, "effect", "allow", "scope", "", "via", "scenario");
        Map<String, Object> group = Map.of("exclusive", false, "sensitive", false, "owner", "", "tags", Set.of());
        Map<String, Object> signal = Map.of("amount", BigDecimal.ZERO, "at", at);
        Map<String, Object> template = Map.of("text", "", "fallbackText", "");
        List<Template> templates = new ArrayList<>(parts.rows(given, "templates", Template.class, template));
        parts.fact(given, "template", Template.class, false, template).ifPresent(templates::add);
        return new Facts(
                event,
                moment,
                parts.fact(given, "customer", customer, Customer.unknown(externalUserId)),
                parts.fact(given, "relation", member && customer, relation),
                parts.fact(given, "member", member, Member.unknown(userId)),
                parts.fact(given, "liveCode", false, code),
                parts.rows(given, "seats", Seat.class, RecordReader.like(seat)),
                parts.fact(given, "duty", false, new Duty(userId, "", on, Instant.MAX)),
                new Signals(parts.rows(given, "signals", Signal.class, signal), at),
                parts.fact(given, "segments", true, Segments.NONE).orElse(Segments.NONE),
                templates,
                parts.rows(given, "grants", Grant.class, grant),
                given.get("tagGroups").isEmpty() ? tagGroups : parts.rows(given, "tagGroups", TagGroup.class, group));
    }
}
