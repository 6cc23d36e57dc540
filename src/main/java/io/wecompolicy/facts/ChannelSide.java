package io.wecompolicy.facts;

import io.wecompolicy.channel.Add;
import io.wecompolicy.channel.AddCounter;
import io.wecompolicy.channel.Channels;
import io.wecompolicy.channel.ContactWay;
import io.wecompolicy.channel.SeatPlan;
import io.wecompolicy.channel.SeatQuestion;
import io.wecompolicy.channel.SeatUse;
import io.wecompolicy.channel.WelcomeTemplate;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.EventId;
import io.wecompolicy.core.event.EventType;
import io.wecompolicy.core.fact.LiveCode;
import io.wecompolicy.core.fact.Seat;
import io.wecompolicy.core.fact.Template;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the channel room knows of a batch of events: their live codes, and how much the seats have received. */
record ChannelSide(
        Map<Event, ContactWay> ways,
        Map<EventId, Integer> ordinals,
        Map<SeatQuestion, SeatUse> uses,
        List<Template> templates) {

    static ChannelSide load(
            Channels channels, AddCounter counter, CorpId corp, List<Occurrence> occurrences, CustomerSide customers) {
        Set<String> states = new HashSet<>();
        occurrences.forEach(occurrence -> states.add(customers.state(occurrence.event())));
        states.remove("");
        Map<String, ContactWay> byState = channels.byState(corp, states);
        Map<Event, ContactWay> ways = new HashMap<>();
        for (Occurrence occurrence : occurrences) {
            Optional.ofNullable(byState.get(customers.state(occurrence.event())))
                    .ifPresent(way -> ways.put(occurrence.event(), way));
        }
        List<Add> adds = occurrences.stream()
                .filter(occurrence -> occurrence.event().type() == EventType.CONTACT_ADDED)
                .flatMap(occurrence -> add(occurrence, ways).stream())
                .toList();
        Map<EventId, Integer> ordinals = counter.take(corp, adds);
        List<SeatQuestion> questions = ways.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().seats().stream().map(seat -> question(entry.getValue(), seat, entry.getKey())))
                .toList();
        return new ChannelSide(
                ways,
                ordinals,
                counter.uses(corp, questions),
                channels.templates(corp).stream().map(WelcomeTemplate::fact).toList());
    }

    Optional<LiveCode> liveCode(Event event) {
        return Optional.ofNullable(ways.get(event)).map(way -> way.fact(event.at()));
    }

    /** User ids of the seats of all live codes concerned, by event. */
    List<String> seatUsers(Event event) {
        return Optional.ofNullable(ways.get(event)).map(ContactWay::seats).orElse(List.of()).stream()
                .map(SeatPlan::userId)
                .toList();
    }

    /** By level, then as they stand on the live code. The seat of an add shows the ordinal of that very add. */
    List<Seat> seats(Occurrence occurrence, MemberSide members) {
        Event event = occurrence.event();
        ContactWay way = ways.get(event);
        if (way == null) {
            return List.of();
        }
        return way.seats().stream()
                .sorted(Comparator.comparing(SeatPlan::level))
                .map(seat -> seat(occurrence, way, seat, members.available(seat.userId(), event.at())))
                .toList();
    }

    private Seat seat(Occurrence occurrence, ContactWay way, SeatPlan seat, boolean available) {
        Event event = occurrence.event();
        SeatUse use = uses.getOrDefault(question(way, seat, event), new SeatUse(0, 0));
        Integer ordinal = seat.userId().equals(event.userId()) ? ordinals.get(occurrence.id()) : null;
        return new Seat(
                seat.userId(),
                way.state(),
                seat.level(),
                seat.share(),
                seat.dailyCap(),
                ordinal == null ? use.today() : ordinal,
                use.inWindow(),
                available);
    }

    private static Optional<Add> add(Occurrence occurrence, Map<Event, ContactWay> ways) {
        Event event = occurrence.event();
        return Optional.ofNullable(ways.get(event))
                .map(way -> new Add(occurrence.id(), way.configId(), event.userId(), event.at()));
    }

    private static SeatQuestion question(ContactWay way, SeatPlan seat, Event event) {
        return new SeatQuestion(way.configId(), seat.userId(), event.at());
    }
}
