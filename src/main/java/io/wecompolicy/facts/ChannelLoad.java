package io.wecompolicy.facts;

import io.wecompolicy.channel.Add;
import io.wecompolicy.channel.AddCounter;
import io.wecompolicy.channel.Channels;
import io.wecompolicy.channel.ContactWay;
import io.wecompolicy.channel.Reservations;
import io.wecompolicy.channel.RosterState;
import io.wecompolicy.channel.Rosters;
import io.wecompolicy.channel.SeatQuestion;
import io.wecompolicy.channel.WelcomeTemplate;
import io.wecompolicy.core.event.ClockTicked;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.EventId;
import io.wecompolicy.core.event.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what the channel room knows of a batch, and counts the adds in it. */
@ApplicationScoped
class ChannelLoad {
    private final Channels channels;
    private final AddCounter counter;
    private final Rosters rosters;
    private final Reservations reservations;
    private final Clock clock;

    ChannelLoad(Channels channels, AddCounter counter, Rosters rosters, Reservations reservations, Clock clock) {
        this.channels = channels;
        this.counter = counter;
        this.rosters = rosters;
        this.reservations = reservations;
        this.clock = clock;
    }

    ChannelSide load(CorpId corp, List<Occurrence> occurrences, CustomerSide customers) {
        Map<Event, ContactWay> ways = ways(corp, occurrences, customers);
        Set<String> looked = new HashSet<>();
        ways.forEach((event, way) -> {
            if (ChannelSide.looksAtRoster(event)) {
                looked.add(way.configId());
            }
        });
        // Before anything is counted: whoever decides about the same live code waits here.
        Map<String, RosterState> locked = rosters.lock(corp, looked, clock.instant());
        List<Add> adds = occurrences.stream()
                .filter(occurrence -> occurrence.event().type() == EventType.CONTACT_ADDED)
                .flatMap(occurrence ->
                        Optional.ofNullable(ways.get(occurrence.event()))
                                .map(way -> ChannelSide.add(occurrence, way))
                                .stream())
                .toList();
        Map<EventId, Integer> ordinals = counter.take(corp, adds);
        rosters.late(corp, adds, locked);
        reservations.redeem(corp, withPersonalCodes(adds, ways), clock.instant());
        List<SeatQuestion> questions = ways.entrySet().stream()
                .filter(entry -> ChannelSide.looksAtRoster(entry.getKey()))
                .flatMap(entry -> entry.getValue().seats().stream()
                        .map(seat -> ChannelSide.question(entry.getValue(), seat, entry.getKey())))
                .toList();
        return new ChannelSide(
                ways,
                locked,
                rosters.leads(corp, looked, clock.instant()),
                ordinals,
                counter.uses(corp, questions),
                channels.templates(corp).stream().map(WelcomeTemplate::fact).toList());
    }

    private Map<Event, ContactWay> ways(CorpId corp, List<Occurrence> occurrences, CustomerSide customers) {
        Set<String> states = new HashSet<>();
        Set<String> configIds = new HashSet<>();
        occurrences.forEach(occurrence -> {
            states.add(customers.state(occurrence.event()));
            configIds.add(configId(occurrence.event()));
        });
        states.remove("");
        configIds.remove("");
        Map<String, ContactWay> byState = channels.byState(corp, states);
        Map<String, ContactWay> byId = channels.ways(corp, configIds);
        Map<Event, ContactWay> ways = new HashMap<>();
        for (Occurrence occurrence : occurrences) {
            Event event = occurrence.event();
            Optional.ofNullable(byState.get(customers.state(event)))
                    .or(() -> Optional.ofNullable(byId.get(configId(event))))
                    .ifPresent(way -> ways.put(event, way));
        }
        return ways;
    }

    private static List<Add> withPersonalCodes(List<Add> adds, Map<Event, ContactWay> ways) {
        Set<String> scanned = ways.values().stream()
                .filter(way -> !way.personalCodes().isEmpty())
                .map(ContactWay::configId)
                .collect(Collectors.toSet());
        return adds.stream().filter(add -> scanned.contains(add.configId())).toList();
    }

    private static String configId(Event event) {
        return event instanceof ClockTicked tick ? tick.configId() : "";
    }
}
