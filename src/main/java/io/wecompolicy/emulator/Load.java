package io.wecompolicy.emulator;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A steady stream of scans that does not wait for the service, so that a slow service shows as waiting customers. */
final class Load {
    private static final long TICK_MILLIS = 5;

    private final ScheduledExecutorService timer;
    private final Executor workers;

    Load(ScheduledExecutorService timer, Executor workers) {
        this.timer = timer;
        this.workers = workers;
    }

    /** Done when the last scan has been handed to delivery. */
    CompletableFuture<Long> run(People people, ScanRequest request, int perSecond, Duration time) {
        CompletableFuture<Long> done = new CompletableFuture<>();
        long begun = System.nanoTime();
        long all = perSecond * time.toMillis() / 1000;
        AtomicLong scanned = new AtomicLong();
        ScheduledFuture<?> ticking = timer.scheduleAtFixedRate(
                () -> {
                    long due = Math.min(all, (System.nanoTime() - begun) * perSecond / 1_000_000_000L);
                    while (scanned.get() < due) {
                        scanned.incrementAndGet();
                        workers.execute(() -> people.scan(request));
                    }
                    if (due == all) {
                        done.complete(all);
                    }
                },
                0,
                TICK_MILLIS,
                TimeUnit.MILLISECONDS);
        return done.whenComplete((count, failure) -> ticking.cancel(false));
    }
}
