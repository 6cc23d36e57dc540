package io.wecompolicy.facts;

import io.wecompolicy.channel.Add;
import io.wecompolicy.channel.ContactWay;
import io.wecompolicy.channel.RosterState;
import io.wecompolicy.channel.SeatPlan;
import io.wecompolicy.channel.SeatQuestion;
import io.wecompolicy.channel.SeatUse;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.EventId;
import io.wecompolicy.core.event.EventType;
import io.wecompolicy.core.fact.LiveCode;
import io.wecompolicy.core.fact.Seat;
import io.wecompolicy.core.fact.Template;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the channel room knows of a batch of events: their live codes, who receives there, and how much the seats have
 * received. Seats are looked at only where someone comes or where the roster is to be looked at.
 *
 * @param ways by event
 * @param rosters by config id, as are the leads
 */
record ChannelSide(
        Map<Event, ContactWay> ways,
        Map<String, RosterState> rosters,
        Map<String, Integer> leads,
        Map<EventId, Integer> ordinals,
        Map<SeatQuestion, SeatUse> uses,
        List<Template> templates) {
    private static final Set<EventType> OF_ROSTERS =
            Set.of(EventType.CONTACT_ADDED, EventType.CONTACT_HALF_ADDED, EventType.CLOCK_TICKED);

    /** Whether the roster of the event's live code is looked at. */
    static boolean looksAtRoster(Event event) {
        return OF_ROSTERS.contains(event.type());
    }

    static Add add(Occurrence occurrence, ContactWay way) {
        Event event = occurrence.event();
        return new Add(occurrence.id(), way.configId(), event.userId(), event.at());
    }

    static SeatQuestion question(ContactWay way, SeatPlan seat, Event event) {
        return new SeatQuestion(way.configId(), seat.userId(), event.at());
    }

    Optional<LiveCode> liveCode(Event event) {
        return Optional.ofNullable(ways.get(event))
                .map(way -> way.fact(event.at(), roster(way).wanted()));
    }

    /** User ids of the seats that are looked at for the event. */
    List<String> seatUsers(Event event) {
        return looked(event).stream()
                .flatMap(way -> way.seats().stream())
                .map(SeatPlan::userId)
                .toList();
    }

    /** By level, then as they stand on the live code. The seat of an add shows the ordinal of that very add. */
    List<Seat> seats(Occurrence occurrence, MemberSide members) {
        Event event = occurrence.event();
        return Shares.compared(looked(event).stream()
                .flatMap(way -> way.seats().stream()
                        .sorted(Comparator.comparing(SeatPlan::level))
                        .map(seat -> seat(occurrence, way, seat, members.available(seat.userId(), event.at()))))
                .toList());
    }

    /** The live code of which the seats are looked at. */
    private Optional<ContactWay> looked(Event event) {
        return Optional.ofNullable(ways.get(event)).filter(way -> looksAtRoster(event));
    }

    private Seat seat(Occurrence occurrence, ContactWay way, SeatPlan seat, boolean available) {
        Event event = occurrence.event();
        SeatUse use = uses.getOrDefault(question(way, seat, event), SeatUse.NONE);
        Integer ordinal = seat.userId().equals(event.userId()) ? ordinals.get(occurrence.id()) : null;
        return new Seat(
                seat.userId(),
                way.state(),
                seat.level(),
                seat.share(),
                seat.dailyCap(),
                ordinal == null ? use.today() : ordinal,
                use.inWindow(),
                available,
                leads.getOrDefault(way.configId(), 0),
                0);
    }

    private RosterState roster(ContactWay way) {
        return rosters.getOrDefault(way.configId(), RosterState.UNKNOWN);
    }
}
