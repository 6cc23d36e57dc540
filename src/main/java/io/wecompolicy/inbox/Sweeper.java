package io.wecompolicy.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.EventId;
import io.wecompolicy.platform.DatabaseOutage;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Finds open events that are in nobody's memory: left by a dead process, failed and due again, waiting behind an earlier one
 * of their pair, or stored while memory was full or the database went away.
 */
@ApplicationScoped
class Sweeper {
    private static final Logger LOG = Logger.getLogger(Sweeper.class);
    private static final long AUDIT_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final EventClaims claims;
    private final EventSettlement settlement;
    private final SealedEvents sealed;
    private final Dispatcher dispatcher;
    private final InboxAge age;
    private final InboxConfig config;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "inbox-sweeper"));
    private Set<String> suspects = Set.of();
    private long audited = System.nanoTime();
    private boolean failing;

    Sweeper(
            EventClaims claims,
            EventSettlement settlement,
            SealedEvents sealed,
            Dispatcher dispatcher,
            InboxAge age,
            InboxConfig config) {
        this.claims = claims;
        this.settlement = settlement;
        this.sealed = sealed;
        this.dispatcher = dispatcher;
        this.age = age;
        this.config = config;
    }

    // After the dispatcher has opened its lanes.
    void onStart(@Observes @Priority(5001) StartupEvent started) {
        thread.scheduleWithFixedDelay(this::sweep, 0, config.sweepInterval().toMillis(), TimeUnit.MILLISECONDS);
    }

    void onStop(@Observes @Priority(1) ShutdownEvent stopped) throws InterruptedException {
        thread.shutdown();
        boolean ended = thread.awaitTermination(5, TimeUnit.SECONDS);
        if (!ended) {
            LOG.warn("the sweeper did not end within 5 s");
        }
    }

    private void sweep() {
        try {
            take();
            audit();
            age.refresh();
            failing = false;
        } catch (RuntimeException | Error e) {
            // A schedule whose task throws is over, and one line tells of an outage as well as hundreds.
            age.unknown();
            if (!failing && !DatabaseOutage.isBehind(e)) {
                LOG.warnf("the inbox can not be swept, it is tried again: %s", Failure.summary(e));
            }
            failing = true;
        }
    }

    private void take() {
        boolean more = true;
        while (more) {
            int most = Math.min(config.sweepBatch(), dispatcher.room());
            if (most == 0) {
                return;
            }
            List<EventClaims.Claimed> claimed =
                    QuarkusTransaction.requiringNew().call(() -> claims.claim(most));
            dispatcher.submit(opened(claimed));
            more = claimed.size() == most;
        }
    }

    private List<Received> opened(List<EventClaims.Claimed> claimed) {
        List<Received> events = new ArrayList<>();
        for (EventClaims.Claimed row : claimed) {
            try {
                Optional<Event> event = sealed.open(row.corp().value(), row.externalUserId(), row.type(), row.event());
                event.ifPresentOrElse(
                        clear -> events.add(
                                new Received(row.id(), row.corp(), row.app(), clear, row.receivedAt(), row.attempts())),
                        () -> settleErased(row.id()));
            } catch (RuntimeException e) {
                dispatcher.fail(row.id(), row.corp(), row.attempts(), e);
            }
        }
        return events;
    }

    private void settleErased(EventId id) {
        List<EventSettlement.Settled> erased =
                List.of(new EventSettlement.Settled(id, EventStatus.IGNORED, "", "the customer was erased"));
        QuarkusTransaction.requiringNew().call(() -> {
            settlement.settle(erased);
            return erased;
        });
    }

    /** Gives back what is ours in the database but not in memory: seen twice, because a fresh one is stored a moment earlier. */
    private void audit() {
        if (System.nanoTime() - audited < AUDIT_NANOS) {
            return;
        }
        audited = System.nanoTime();
        Set<String> strays = new HashSet<>(QuarkusTransaction.requiringNew().call(claims::owned));
        strays.removeIf(dispatcher::holds);
        List<EventId> lost =
                strays.stream().filter(suspects::contains).map(EventId::new).toList();
        suspects = strays;
        if (lost.isEmpty()) {
            return;
        }
        QuarkusTransaction.requiringNew().call(() -> {
            claims.release(lost);
            return lost;
        });
        LOG.infof("%d events of this replica were not in memory and come back", lost.size());
    }
}
