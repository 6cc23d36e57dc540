package io.wecompolicy.mirror;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.wecompolicy.mirror.Treatment.Judgement;
import io.wecompolicy.platform.DatabaseOutage;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Does the reads that are due: asks WeCom, and uses the answer in one transaction that also ends the read. */
@ApplicationScoped
class ReadWorker {
    private static final Logger LOG = Logger.getLogger(ReadWorker.class);

    private final Map<ReadKind, Treatment> treatments;
    private final ReadTable table;
    private final Pace pace;
    private final MirrorConfig config;
    private final Clock clock;
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "mirror-sweeper"));
    private final ExecutorService readers;
    private final AtomicInteger underWay = new AtomicInteger();
    private final Queue<DueRead> broken = new ConcurrentLinkedQueue<>();

    ReadWorker(@All List<Treatment> treatments, ReadTable table, Pace pace, MirrorConfig config, Clock clock) {
        this.treatments = treatments.stream().collect(Collectors.toMap(Treatment::kind, Function.identity()));
        this.table = table;
        this.pace = pace;
        this.config = config;
        this.clock = clock;
        AtomicInteger number = new AtomicInteger();
        this.readers = Executors.newFixedThreadPool(
                config.threads(), task -> new Thread(task, "mirror-" + number.incrementAndGet()));
    }

    void onStart(@Observes @Priority(5000) StartupEvent started) {
        sweeper.scheduleWithFixedDelay(this::sweep, 0, config.sweep().toMillis(), TimeUnit.MILLISECONDS);
    }

    void onStop(@Observes ShutdownEvent stopped) throws InterruptedException {
        sweeper.shutdownNow();
        pace.close();
        readers.shutdownNow();
        boolean ended = readers.awaitTermination(5, TimeUnit.SECONDS);
        if (!ended) {
            LOG.debug("a read is still under way; whoever comes next does it again");
        }
    }

    private void sweep() {
        try {
            for (DueRead lost = broken.peek(); lost != null; lost = broken.peek()) {
                putBack(lost);
                broken.remove();
            }
            int room = 2 * config.threads() - underWay.get();
            if (room <= 0) {
                return;
            }
            for (DueRead read : QuarkusTransaction.requiringNew().call(() -> table.claim(clock.instant(), room))) {
                underWay.incrementAndGet();
                readers.execute(() -> work(read));
            }
        } catch (RuntimeException | Error e) {
            // A schedule whose task throws is over.
            LOG.logf(level(e), "reads that are due were not looked for: %s", e.getMessage());
        }
    }

    private void work(DueRead read) {
        try {
            pace.take();
            Instant began = clock.instant();
            Judgement judgement = treatment(read).read(read, began);
            QuarkusTransaction.requiringNew().run(() -> settle(read, judgement.judge()));
        } catch (RuntimeException | Error e) {
            LOG.logf(
                    level(e),
                    e,
                    "a read of a %s was not used and comes back",
                    read.subject().kind().label());
            broken.add(read);
        } finally {
            underWay.decrementAndGet();
        }
    }

    private Treatment treatment(DueRead read) {
        Treatment treatment = treatments.get(read.subject().kind());
        if (treatment == null) {
            throw new IllegalStateException("nobody reads a " + read.subject().kind());
        }
        return treatment;
    }

    private void settle(DueRead read, Outcome outcome) {
        if (outcome instanceof Outcome.Again again) {
            table.again(read, again);
            return;
        }
        table.end(read, clock.instant().plus(config.coalesce()));
    }

    private void putBack(DueRead read) {
        Outcome.Again again = new Outcome.Again(clock.instant().plus(Backoff.pause(read.attempts())), true, false);
        QuarkusTransaction.requiringNew().run(() -> table.again(read, again));
    }

    /** {@link io.wecompolicy.platform.Replica} tells of an outage, once. */
    private static Logger.Level level(Throwable thrown) {
        return DatabaseOutage.isBehind(thrown) ? Logger.Level.DEBUG : Logger.Level.WARN;
    }
}
