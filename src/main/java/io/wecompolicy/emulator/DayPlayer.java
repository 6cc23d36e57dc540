package io.wecompolicy.emulator;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Plays a day against an emulated WeCom and the service beside it, each step at its time divided by the speed. What can
 * not be done is logged and skipped: the company goes on.
 */
public final class DayPlayer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(DayPlayer.class);

    private final EmulatedWecom wecom;
    private final Service service;
    private final Clock clock;
    private final Timer timer;
    private final Runnable release;

    DayPlayer(EmulatedWecom wecom, Service service, Clock clock, Timer timer, Runnable release) {
        this.wecom = wecom;
        this.service = service;
        this.clock = clock;
        this.timer = timer;
        this.release = release;
    }

    /** Does something later, one thing at a time. */
    interface Timer {
        void after(Duration delay, Runnable work);
    }

    /**
     * What became of the steps of a day.
     *
     * @param skipped could not be done
     */
    public record Played(int done, int skipped) {}

    /**
     * A player with a thread of its own.
     *
     * @param service where the service is; signals and grants go there
     * @param user who may load and record there
     */
    public static DayPlayer of(EmulatedWecom wecom, URI service, String user, String password) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "sample-day");
            made.setDaemon(true);
            return made;
        });
        Timer timer = (delay, work) -> {
            if (!thread.isShutdown()) {
                thread.schedule(work, delay.toNanos(), TimeUnit.NANOSECONDS);
            }
        };
        return new DayPlayer(
                wecom, new ServiceDoor(service, user, password), Clock.systemUTC(), timer, thread::shutdownNow);
    }

    /**
     * Begins at midnight of the day, now. Customers are new each time.
     *
     * @param speed how many seconds of the day pass in one, such as 60
     * @return done when the last step is; cancel it to end the day before
     */
    public CompletableFuture<Played> play(Day day, double speed) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("the speed must be more than 0");
        }
        Instant midnight = clock.instant();
        Performance performance = new Performance(day.steps().iterator(), midnight, speed);
        timer.after(Duration.ZERO, performance::go);
        return performance.over;
    }

    @Override
    public void close() {
        release.run();
    }

    /** One playing of one day. */
    private final class Performance {
        private final CompletableFuture<Played> over = new CompletableFuture<>();
        private final Cast cast = new Cast();
        private final Iterator<Step> steps;
        private final Instant midnight;
        private final double speed;
        private int done;
        private int skipped;

        Performance(Iterator<Step> steps, Instant midnight, double speed) {
            this.steps = steps;
            this.midnight = midnight;
            this.speed = speed;
        }

        void go() {
            while (steps.hasNext() && !over.isDone()) {
                Step next = steps.next();
                Duration wait = Duration.between(clock.instant(), next.due(midnight, speed));
                if (wait.compareTo(Duration.ZERO) > 0) {
                    timer.after(wait, () -> {
                        play(next);
                        go();
                    });
                    return;
                }
                play(next);
            }
            over.complete(new Played(done, skipped));
        }

        private void play(Step step) {
            if (over.isDone()) {
                return;
            }
            try {
                scene(step).play().ifPresentOrElse(why -> skip(step, why), () -> done++);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                over.cancel(false);
            }
        }

        private Scene scene(Step step) {
            return new Scene(
                    wecom.people(),
                    wecom.backoffice(),
                    service,
                    cast,
                    step,
                    Long.toString(midnight.toEpochMilli(), Character.MAX_RADIX),
                    clock.instant());
        }

        private void skip(Step step, String why) {
            skipped++;
            LOG.infof("day, line %d: skipped, %s", step.line(), why);
        }
    }
}
