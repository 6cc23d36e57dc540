package io.wecompolicy.pipeline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.wecompolicy.channel.Channels;
import io.wecompolicy.channel.ContactWay;
import io.wecompolicy.channel.SeatPlan;
import io.wecompolicy.core.event.BeijingTime;
import io.wecompolicy.core.event.ClockTicked;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.directory.Duties;
import io.wecompolicy.pipeline.DueTable.Due;
import io.wecompolicy.platform.DatabaseOutage;
import io.wecompolicy.platform.Tenants;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Makes an event of each moment that has come, once per cluster: shift boundaries, midnights and expiries since it last
 * looked, and what decisions noted as due. What passed while nobody ran is made up for at the next look.
 */
@ApplicationScoped
class Ticker {
    private static final Logger LOG = Logger.getLogger(Ticker.class);
    private static final int MOST = 500;

    private final Tenants tenants;
    private final DueTable table;
    private final Ticks ticks;
    private final Channels channels;
    private final Duties duties;
    private final Clock clock;
    private volatile boolean stopping;

    Ticker(Tenants tenants, DueTable table, Ticks ticks, Channels channels, Duties duties, Clock clock) {
        this.tenants = tenants;
        this.table = table;
        this.ticks = ticks;
        this.channels = channels;
        this.duties = duties;
        this.clock = clock;
    }

    void onStop(@Observes @Priority(1) ShutdownEvent stopped) {
        stopping = true;
    }

    @Scheduled(
            every = "${policy.pipeline.tick:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "clock-ticks")
    void look() {
        for (String tenant : tenants.ids()) {
            CorpId corp = new CorpId(tenant);
            try {
                QuarkusTransaction.requiringNew().run(() -> look(corp, clock.instant()));
            } catch (RuntimeException e) {
                // The replica's heart tells of an outage; the moments are found again, also those of one that stops.
                LOG.logf(
                        stopping || DatabaseOutage.isBehind(e) ? Logger.Level.DEBUG : Logger.Level.WARN,
                        e,
                        "the clock of corp %s was not read",
                        corp);
            }
        }
    }

    /** In a transaction. */
    void look(CorpId corp, Instant now) {
        table.lockClock(corp, now).filter(now::isAfter).ifPresent(since -> {
            boundaries(corp, since, now);
            table.moveClock(corp, now);
        });
        Map<String, List<String>> due = table.take(corp, now, MOST).stream()
                .collect(Collectors.groupingBy(Due::subject, Collectors.mapping(Due::subjectId, Collectors.toList())));
        due.forEach((subject, ids) -> ticks.tick(corp, subject, ids));
    }

    private void boundaries(CorpId corp, Instant since, Instant now) {
        Set<String> users = duties.changing(corp, since, now);
        boolean midnight = !BeijingTime.date(since).equals(BeijingTime.date(now));
        List<String> expired = channels.expiring(corp, since, now);
        if (!users.isEmpty()) {
            ticks.tick(corp, ClockTicked.SHIFT, waysOf(corp, users));
        }
        if (midnight) {
            ticks.tick(
                    corp,
                    ClockTicked.MIDNIGHT,
                    channels.ways(corp).stream().map(ContactWay::configId).toList());
        }
        ticks.tick(corp, ClockTicked.EXPIRY, expired);
    }

    /** The live codes on which one of them has a seat. */
    List<String> waysOf(CorpId corp, Collection<String> userIds) {
        return channels.ways(corp).stream()
                .filter(way -> way.seats().stream().map(SeatPlan::userId).anyMatch(userIds::contains))
                .map(ContactWay::configId)
                .toList();
    }
}
