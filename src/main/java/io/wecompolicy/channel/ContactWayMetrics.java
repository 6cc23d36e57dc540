package io.wecompolicy.channel;

import io.wecompolicy.core.event.BeijingTime;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** How much a live code has received. */
@ApplicationScoped
class ContactWayMetrics {
    private static final int DAYS = 7;
    private static final String BY_DAY = """
            select day, sum(adds) as adds from channel_adds where corp_id = ? and config_id = ? and day > ?::date
            group by day order by day
            """;

    private final DataSource dataSource;
    private final Channels channels;
    private final AddCounter counter;
    private final RosterTable rosters;
    private final ReservationTable reservations;
    private final Clock clock;

    ContactWayMetrics(
            DataSource dataSource,
            Channels channels,
            AddCounter counter,
            RosterTable rosters,
            ReservationTable reservations,
            Clock clock) {
        this.dataSource = dataSource;
        this.channels = channels;
        this.counter = counter;
        this.rosters = rosters;
        this.reservations = reservations;
        this.clock = clock;
    }

    /**
     * Of one live code now.
     *
     * @param roster who shall receive; empty before the first decision
     * @param shown who receives in WeCom, as far as we have seen
     * @param days the last seven Beijing days with adds, oldest first
     */
    public record Metrics(
            String configId, List<SeatMetrics> seats, List<String> roster, List<String> shown, List<DayMetrics> days) {}

    /** @param kept places that the scan page keeps */
    public record SeatMetrics(String userId, int level, int dailyCap, int today, int inWindow, int kept) {}

    /** Adds of all seats. */
    public record DayMetrics(LocalDate day, long adds) {}

    /** Empty when there is no such live code. */
    @Transactional
    Optional<Metrics> of(CorpId corp, String configId) {
        return Optional.ofNullable(channels.ways(corp, List.of(configId)).get(configId))
                .map(way -> of(corp, way, clock.instant()));
    }

    private Metrics of(CorpId corp, ContactWay way, Instant now) {
        Map<SeatQuestion, SeatUse> uses = counter.uses(
                corp,
                way.seats().stream()
                        .map(seat -> new SeatQuestion(way.configId(), seat.userId(), now))
                        .toList());
        Map<String, Integer> kept = reservations.kept(corp, way.configId(), now);
        List<SeatMetrics> seats = way.seats().stream()
                .map(seat -> {
                    SeatUse use = uses.getOrDefault(new SeatQuestion(way.configId(), seat.userId(), now), SeatUse.NONE);
                    return new SeatMetrics(
                            seat.userId(),
                            seat.level(),
                            seat.dailyCap(),
                            use.today(),
                            use.inWindow(),
                            kept.getOrDefault(seat.userId(), 0));
                })
                .toList();
        RosterState roster =
                rosters.find(corp, List.of(way.configId())).getOrDefault(way.configId(), RosterState.UNKNOWN);
        return new Metrics(way.configId(), seats, roster.wanted(), roster.shown(), days(corp, way, now));
    }

    private List<DayMetrics> days(CorpId corp, ContactWay way, Instant now) {
        return new Sql(dataSource, BY_DAY)
                .text(corp.value())
                .text(way.configId())
                .text(BeijingTime.date(now).minusDays(DAYS).toString())
                .list(row -> new DayMetrics(row.getObject("day", LocalDate.class), row.getLong("adds")));
    }
}
