package io.wecompolicy.mirror;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.wecompolicy.mirror.Reading.Unread;
import io.wecompolicy.platform.DatabaseOutage;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Carries reconciliations on, page by page. Each page is stored with the place of the next one, so that whoever comes after
 * a crash, here or on another replica, goes on there.
 */
@ApplicationScoped
class Reconciler {
    private static final Logger LOG = Logger.getLogger(Reconciler.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** Tries of one page; with their pauses, about an hour. */
    private static final int ATTEMPTS = 20;

    private final Map<Scope, Step> steps;
    private final ReconciliationTable table;
    private final ReadTable reads;
    private final Pace pace;
    private final Clock clock;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "mirror-reconciler"));

    Reconciler(@All List<Step> steps, ReconciliationTable table, ReadTable reads, Pace pace, Clock clock) {
        this.steps = steps.stream().collect(Collectors.toMap(Step::scope, Function.identity()));
        this.table = table;
        this.reads = reads;
        this.pace = pace;
        this.clock = clock;
    }

    void onStart(@Observes @Priority(5001) StartupEvent started) {
        thread.scheduleWithFixedDelay(this::work, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    void onStop(@Observes @Priority(1) ShutdownEvent stopped) throws InterruptedException {
        thread.shutdownNow();
        boolean ended = thread.awaitTermination(5, TimeUnit.SECONDS);
        if (!ended) {
            LOG.debug("a page is still under way; whoever comes next asks for it again");
        }
    }

    private void work() {
        try {
            Optional<Run> run = claim();
            while (run.isPresent() && !thread.isShutdown()) {
                carryOn(run.get());
                run = claim();
            }
        } catch (RuntimeException | Error e) {
            // A schedule whose task throws is over.
            Logger.Level level = DatabaseOutage.isBehind(e) ? Logger.Level.DEBUG : Logger.Level.WARN;
            LOG.logf(level, e, "a reconciliation was not carried on and is tried again");
        }
    }

    private Optional<Run> claim() {
        return QuarkusTransaction.requiringNew().call(() -> table.claim(clock.instant()));
    }

    private void carryOn(Run run) {
        if (!run.isListing()) {
            QuarkusTransaction.requiringNew().run(() -> finish(run));
            return;
        }
        Step step = steps.get(run.scope().get(run.step()));
        if (step == null) {
            throw new IllegalStateException("nobody lists " + run.scope().get(run.step()));
        }
        pace.take();
        Reading<Stride> page = step.page(run);
        QuarkusTransaction.requiringNew().run(() -> store(run, page));
    }

    private void store(Run run, Reading<Stride> page) {
        Instant now = clock.instant();
        if (page instanceof Unread<Stride> unread) {
            later(run, unread, now);
            return;
        }
        Stride stride = page.found().orElse(Stride.last(List.of()));
        reads.note(stride.checks().stream()
                .map(subject -> ReadRequest.check(subject, run.id(), now))
                .toList());
        int step = stride.next().isPresent() ? run.step() : run.step() + 1;
        boolean isListing = step < run.scope().size();
        table.advance(run, step, stride.next().orElse(""), isListing, stride.compared(), now);
    }

    private void later(Run run, Unread<Stride> unread, Instant now) {
        if (run.attempts() >= ATTEMPTS) {
            LOG.warnf("the reconciliation %s of corp %s is given up: %s", run.id(), run.corp(), unread.reason());
            table.end(run, false, unread.reason(), now);
            return;
        }
        Duration pause = Backoff.pause(run.attempts() + 1);
        Duration longer = unread.after().compareTo(pause) > 0 ? unread.after() : pause;
        table.wait(run, now.plus(longer), true, unread.reason());
    }

    private void finish(Run run) {
        Instant now = clock.instant();
        if (reads.waiting(run.id()) > 0) {
            table.wait(run, now.plus(PAUSE), false, "");
            return;
        }
        table.end(run, true, "", now);
        LOG.infof("the reconciliation %s of corp %s is done", run.id(), run.corp());
    }
}
