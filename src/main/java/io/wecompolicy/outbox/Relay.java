package io.wecompolicy.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.wecompolicy.outbox.ActionRow.Ticket;
import io.wecompolicy.platform.DatabaseOutage;
import io.wecompolicy.platform.Lanes;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Carries actions from the table to the sender: claims a row, sends outside any transaction, settles in one. What a dead
 * replica left, and retries that are due, are swept up by whoever comes first.
 *
 * <p>A row counts as sent when its transaction has committed, not before. Between the answer of WeCom and that commit lies
 * the gap in which a killed process leaves work that is done but not recorded; see {@link ActionType.Idempotency}.
 */
@ApplicationScoped
class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    /** A retry that is nearer than this stays in memory; a later one is let go, so that memory stays small. */
    private static final Duration NEAR = Duration.ofSeconds(5);
    /** Pauses of a thread that finds no database. */
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final ActionTable table;
    private final WorkSeal seal;
    private final Sender sender;
    private final Instance<SettlementListener> listeners;
    private final OutboxConfig config;
    private final OutboxMetrics metrics;
    private final Clock clock;
    private final RetryPolicy policy;
    private final Lanes<Ticket> lanes;
    private final ScheduledExecutorService timers;

    Relay(
            ActionTable table,
            WorkSeal seal,
            Sender sender,
            Instance<SettlementListener> listeners,
            OutboxConfig config,
            OutboxMetrics metrics,
            Clock clock) {
        this.table = table;
        this.seal = seal;
        this.sender = sender;
        this.listeners = listeners;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
        this.policy = new RetryPolicy(config, () -> ThreadLocalRandom.current().nextDouble());
        this.lanes = new Lanes<>(
                "outbox",
                List.of(
                        new Lanes.Lane(ActionType.Lane.WELCOME.label(), config.welcomeThreads(), 1),
                        new Lanes.Lane(ActionType.Lane.NORMAL.label(), config.normalThreads(), 1)),
                batch -> batch.forEach(this::relay));
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(2, task -> {
            Thread thread = new Thread(task, "outbox-timer");
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.timers = executor;
    }

    void onStart(@Observes @Priority(20) StartupEvent started) {
        timers.scheduleWithFixedDelay(this::sweep, 0, config.sweep().toMillis(), TimeUnit.MILLISECONDS);
    }

    void onStop(@Observes ShutdownEvent stopped) {
        timers.shutdownNow();
        lanes.close();
    }

    /** Puts rows that are ours into their lanes. */
    void accept(List<Ticket> tickets) {
        tickets.forEach(ticket -> lanes.submit(ticket.type().lane().label(), ticket.laneKey(), ticket));
    }

    private void sweep() {
        try {
            accept(table.takeDue(clock.instant(), config.sweepLimit()));
            metrics.open(table.countOpen());
        } catch (SQLException | RuntimeException e) {
            LOG.logf(unlessOutage(e, Logger.Level.WARN), "due actions were not looked for: %s", e.getMessage());
        }
    }

    private void relay(Ticket ticket) {
        try {
            Optional<ActionRow> claimed = table.claim(ticket.id(), clock.instant());
            if (claimed.isEmpty()) {
                table.release(ticket.id());
                return;
            }
            relay(ticket, claimed.get());
        } catch (SQLException | RuntimeException e) {
            LOG.logf(
                    unlessOutage(e, Logger.Level.WARN),
                    "action %s waits for the database: %s",
                    ticket.id(),
                    e.getMessage());
            later(AGAIN, () -> accept(List.of(ticket)));
        }
    }

    private void relay(Ticket ticket, ActionRow row) {
        Optional<Work> work;
        try {
            work = seal.open(row);
        } catch (WorkSeal.Unreadable e) {
            settle(ticket, row, Optional.empty(), ended(row, ActionStatus.DEAD, String.valueOf(e.getMessage())), AGAIN);
            return;
        }
        RetryPolicy.Settlement settlement = work.map(clear -> deliver(row, clear))
                .orElseGet(() -> ended(row, ActionStatus.DROPPED, "the customer was erased"));
        settle(ticket, row, work, settlement, AGAIN);
    }

    private RetryPolicy.Settlement deliver(ActionRow row, Work work) {
        Instant now = clock.instant();
        if (row.dueBefore().filter(due -> !now.isBefore(due)).isPresent()) {
            return RetryPolicy.expired(row);
        }
        Instant limit = now.plus(config.tryTimeout());
        Instant until = row.dueBefore().filter(limit::isAfter).orElse(limit);
        Delivery delivery;
        try {
            delivery = sender.send(row.corp(), work, until);
        } catch (RuntimeException e) {
            // A defect of ours. Whether WeCom was reached is unknown, as after a time-out.
            LOG.errorf(e, "the sender failed on action %s", row.id());
            delivery = new Delivery.Retry("the sender failed: " + e.getClass().getSimpleName(), Optional.empty());
        }
        return policy.settle(row, delivery, clock.instant());
    }

    /** Records it; what WeCom answered is kept in memory until the database takes it. */
    private void settle(
            Ticket ticket, ActionRow row, Optional<Work> work, RetryPolicy.Settlement settlement, Duration pause) {
        Instant now = clock.instant();
        boolean near = settlement
                .nextAttemptAt()
                .filter(next -> next.isBefore(now.plus(NEAR)))
                .isPresent();
        List<Ticket> next;
        try {
            next = QuarkusTransaction.requiringNew().call(() -> record(row, work, settlement, near, now));
        } catch (RuntimeException e) {
            LOG.logf(
                    unlessOutage(e, Logger.Level.ERROR),
                    e,
                    "the end of action %s was not recorded, and will be in %s",
                    row.id(),
                    pause);
            Duration longer = pause.multipliedBy(2).compareTo(Duration.ofSeconds(30)) < 0
                    ? pause.multipliedBy(2)
                    : Duration.ofSeconds(30);
            later(pause, () -> settle(ticket, row, work, settlement, longer));
            return;
        }
        report(row, settlement, now);
        accept(next);
        if (near) {
            settlement
                    .nextAttemptAt()
                    .ifPresent(at -> later(Duration.between(clock.instant(), at), () -> accept(List.of(ticket))));
        }
    }

    private List<Ticket> record(
            ActionRow row, Optional<Work> work, RetryPolicy.Settlement settlement, boolean keep, Instant now)
            throws SQLException {
        boolean ours = table.settle(row.id(), settlement, keep, now);
        if (!ours) {
            LOG.warnf("action %s was taken over by another replica while this one was sending it", row.id());
            return List.of();
        }
        if (!settlement.status().isEnd()) {
            return List.of();
        }
        work.map(clear -> new SettledAction(row.id(), row.corp(), clear, settlement.status(), now))
                .ifPresent(settled -> listeners.forEach(listener -> listener.settled(settled)));
        return table.takeNext(row, now);
    }

    private void report(ActionRow row, RetryPolicy.Settlement settlement, Instant now) {
        metrics.settled(row, settlement.status(), now);
        if (settlement.status() == ActionStatus.DEAD) {
            LOG.errorf(
                    "action %s (%s) of corp %s is dead: %s",
                    row.id(), row.type().label(), row.corp(), settlement.error().orElse(""));
            return;
        }
        LOG.debugf(
                "action %s (%s) is %s",
                row.id(), row.type().label(), settlement.status().label());
    }

    /** {@link io.wecompolicy.platform.Replica} tells of an outage, once. */
    private static Logger.Level unlessOutage(Exception thrown, Logger.Level level) {
        return DatabaseOutage.isBehind(thrown) ? Logger.Level.DEBUG : level;
    }

    private void later(Duration pause, Runnable task) {
        if (!timers.isShutdown()) {
            timers.schedule(task, Math.max(0, pause.toMillis()), TimeUnit.MILLISECONDS);
        }
    }

    private static RetryPolicy.Settlement ended(ActionRow row, ActionStatus status, String error) {
        return new RetryPolicy.Settlement(
                status, row.attempts(), Optional.empty(), Optional.empty(), Optional.of(error));
    }
}
