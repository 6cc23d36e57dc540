package io.wecompolicy.channel;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Ulids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps places for people who have scanned. One live code is looked at by one transaction at a time, so that a cap is never
 * promised twice.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Reservations {
    private final ReservationTable table;
    private final Rosters rosters;
    private final AddCounter counter;
    private final ChannelConfig config;

    Reservations(ReservationTable table, Rosters rosters, AddCounter counter, ChannelConfig config) {
        this.table = table;
        this.rosters = rosters;
        this.counter = counter;
        this.config = config;
    }

    /** The place that was kept under this id, while it is. */
    public Optional<Reservation> find(CorpId corp, String configId, String id, Instant now) {
        return table.find(corp, configId, id, now);
    }

    /**
     * Keeps a place: on the roster with whoever is furthest behind their share, else with the next level that has room, else
     * with the last resort, who has no cap.
     *
     * @param ready who can receive now
     * @return empty when nobody can be reached alone
     */
    public Optional<Reservation> reserve(CorpId corp, ContactWay way, Set<String> ready, Instant now) {
        RosterState roster =
                rosters.lock(corp, List.of(way.configId()), now).getOrDefault(way.configId(), RosterState.UNKNOWN);
        Map<String, Integer> taken = taken(corp, way, now);
        List<SeatPlan> open = way.seats().stream()
                .filter(seat -> ready.contains(seat.userId()))
                .filter(seat -> way.personalCode(seat.userId()).isPresent())
                .filter(seat -> seat.dailyCap() == 0 || taken.getOrDefault(seat.userId(), 0) < seat.dailyCap())
                .toList();
        Stream<SeatPlan> receiving = open.stream().filter(seat -> receives(roster, seat));
        Optional<String> chosen = receiving
                .min(behind(taken))
                .or(() ->
                        open.stream().min(Comparator.comparing(SeatPlan::level).thenComparing(behind(taken))))
                .map(SeatPlan::userId)
                .or(() -> Optional.of(way.lastResort())
                        .filter(userId -> way.personalCode(userId).isPresent()));
        Optional<Reservation> reservation = chosen.map(
                userId -> new Reservation(Ulids.next("v"), way.configId(), userId, now.plus(config.reservation())));
        reservation.ifPresent(one -> table.insert(corp, one, now));
        return reservation;
    }

    /** Customers came; their places are counted as adds from now on. The live codes are locked. */
    public void redeem(CorpId corp, List<Add> adds, Instant now) {
        adds.forEach(add -> table.redeem(corp, add, now));
    }

    private static boolean receives(RosterState roster, SeatPlan seat) {
        return roster.wanted().isEmpty() ? seat.level() == 1 : roster.wanted().contains(seat.userId());
    }

    private Map<String, Integer> taken(CorpId corp, ContactWay way, Instant now) {
        List<SeatQuestion> questions = way.seats().stream()
                .map(seat -> new SeatQuestion(way.configId(), seat.userId(), now))
                .toList();
        Map<String, Integer> taken = new HashMap<>(table.kept(corp, way.configId(), now));
        counter.uses(corp, questions)
                .forEach((question, use) -> taken.merge(question.userId(), use.today(), Integer::sum));
        return taken;
    }

    /** Adds and kept places by share; a share of 0 comes last. */
    private static Comparator<SeatPlan> behind(Map<String, Integer> taken) {
        return Comparator.comparingDouble(seat ->
                seat.share() == 0 ? Double.MAX_VALUE : (double) taken.getOrDefault(seat.userId(), 0) / seat.share());
    }
}
