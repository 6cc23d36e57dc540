package io.wecompolicy.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.EventId;
import io.wecompolicy.platform.DatabaseOutage;
import io.wecompolicy.platform.Lanes;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Hands stored events to the lanes, and their batches to the handler. An event is in memory once at most. What leaves memory
 * undecided is found again by the {@link Sweeper}.
 */
@ApplicationScoped
class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final String WELCOME = "welcome";
    private static final String NORMAL = "normal";
    /** WeCom's codes live so long; an older one must not stand before fresh ones. */
    private static final Duration WELCOME_LIFE = Duration.ofSeconds(20);

    private final Instance<EventHandler> handlers;
    private final EventClaims claims;
    private final InboxConfig config;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Set<String> inMemory = ConcurrentHashMap.newKeySet();
    private volatile Optional<Lanes<Received>> lanes = Optional.empty();

    Dispatcher(
            Instance<EventHandler> handlers,
            EventClaims claims,
            InboxConfig config,
            Clock clock,
            MeterRegistry meters) {
        this.handlers = handlers;
        this.claims = claims;
        this.config = config;
        this.clock = clock;
        this.meters = meters;
    }

    // Late, so that whatever the handler needs has started.
    void onStart(@Observes @Priority(5000) StartupEvent started) {
        if (!handlers.isResolvable()) {
            LOG.warn("nothing decides events in this process; they stay in the inbox");
            return;
        }
        List<Lanes.Lane> both = List.of(
                new Lanes.Lane(WELCOME, config.welcomeThreads(), config.welcomeBatch()),
                new Lanes.Lane(NORMAL, config.normalThreads(), config.normalBatch()));
        Lanes<Received> open = new Lanes<>("inbox", both, this::treat);
        both.forEach(lane -> meters.gauge(
                "inbox_lane_ready", List.of(Tag.of("lane", lane.name())), open, depth -> depth.ready(lane.name())));
        meters.gauge("inbox_in_memory", inMemory, Set::size);
        lanes = Optional.of(open);
    }

    void onStop(@Observes ShutdownEvent stopped) {
        Optional<Lanes<Received>> open = lanes;
        lanes = Optional.empty();
        open.ifPresent(Lanes::close);
    }

    /** How many more events memory takes now; 0 when nothing decides them. */
    int room() {
        return lanes.isEmpty() ? 0 : Math.max(0, config.memoryLimit() - inMemory.size());
    }

    /** Whether a new event may come into memory at once. A fresh welcome always may: it has 20 s. */
    boolean hasRoom(Received event) {
        return lanes.isPresent() && (isFreshWelcome(event) || room() > 0);
    }

    boolean holds(String id) {
        return inMemory.contains(id);
    }

    /** Queues events, which are this replica's, behind the earlier ones of their pairs. */
    void submit(List<Received> events) {
        Optional<Lanes<Received>> open = lanes;
        if (open.isEmpty()) {
            return;
        }
        for (Received event : events) {
            if (inMemory.add(event.id().value())) {
                open.get().submit(isFreshWelcome(event) ? WELCOME : NORMAL, OrderKey.of(event), event);
            }
        }
    }

    private boolean isFreshWelcome(Received event) {
        return event.event().welcomeCode().isPresent()
                && clock.instant().isBefore(event.receivedAt().plus(WELCOME_LIFE));
    }

    private void treat(List<Received> batch) {
        try {
            handlers.get().handle(batch);
            count("done", batch.size());
        } catch (RuntimeException | Error e) {
            if (batch.size() == 1) {
                fail(batch.get(0), e);
                return;
            }
            LOG.debugf("a batch of %d events is tried one by one: %s", batch.size(), Failure.summary(e));
            batch.forEach(this::treatAlone);
        } finally {
            batch.forEach(event -> inMemory.remove(event.id().value()));
        }
    }

    private void treatAlone(Received event) {
        try {
            handlers.get().handle(List.of(event));
            count("done", 1);
        } catch (RuntimeException | Error e) {
            fail(event, e);
        }
    }

    private void fail(Received event, Throwable thrown) {
        fail(event.id(), event.corp(), event.attempts(), thrown);
    }

    /** Notes the failure of one event. Without a database nothing is noted, and the sweeper finds the event afterwards. */
    void fail(EventId id, CorpId corp, int attempts, Throwable thrown) {
        try {
            Failure failure = Failure.of(thrown, attempts, config);
            boolean ours = QuarkusTransaction.requiringNew().call(() -> claims.fail(id, failure));
            if (!ours) {
                LOG.debugf("event %s was not decided here, and is no longer ours", id);
                return;
            }
            if (!failure.isCounted()) {
                // Everything is put off at once, and readiness says so: no line for each.
                count("postponed", 1);
                LOG.debugf("event %s of corp %s was put off: %s", id, corp, failure.reason());
                return;
            }
            count(failure.status().label(), 1);
            LOG.warnf(
                    "event %s of corp %s was not decided and is %s: %s",
                    id, corp, failure.status().label(), failure.reason());
        } catch (RuntimeException | Error e) {
            Logger.Level level = DatabaseOutage.isBehind(e) ? Logger.Level.DEBUG : Logger.Level.WARN;
            LOG.logf(level, "event %s was not decided, nor could that be noted: %s", id, Failure.summary(e));
        }
    }

    private void count(String result, int amount) {
        meters.counter("inbox_decision_attempts", "result", result).increment(amount);
    }
}
