package io.wecompolicy.emulator;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The sample day, again and again until somebody stops it; each time with new customers and shifts that follow it. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class SampleDay {
    private static final Logger LOG = Logger.getLogger(SampleDay.class);
    private static final String REPLACING = SampleBodies.SHIFTS + "?replace=true";
    private static final int ROSTER_DAYS = 31;
    /** Slower, and a shift would be longer than a day; faster, and there would be none. */
    private static final double SLOWEST = 1;

    private static final double FASTEST = 10_000;

    private final EmulatorConfig config;
    private final EmulatorService emulator;
    private final Clock clock;
    private final Day day = Day.sample();
    private @Nullable Running running;
    private long turn;

    SampleDay(EmulatorConfig config, EmulatorService emulator, Clock clock) {
        this.config = config;
        this.emulator = emulator;
        this.clock = clock;
    }

    /** What is to be stopped. */
    private record Running(DayPlayer player, CompletableFuture<DayPlayer.Played> over) {}

    /** The service as the sample company's administrator reaches it. */
    ServiceDoor service() {
        return new ServiceDoor(base(), "admin", "admin");
    }

    /**
     * From midnight on; a day under way ends.
     *
     * @throws IllegalArgumentException when the speed is not between 1 and 10000
     * @throws IllegalStateException when the emulator is off
     */
    synchronized void start(double speed) {
        if (!(speed >= SLOWEST && speed <= FASTEST)) {
            throw new IllegalArgumentException("`speed` must be 1 to 10000");
        }
        EmulatedWecom wecom = emulator.running().orElseThrow(() -> new IllegalStateException(EmulatorService.OFF));
        end();
        LOG.infof(
                "the sample day plays at speed %s, %s minutes for its %d steps: watch %s; off with"
                        + " policy.emulator.day.enabled=false, or now with curl -X DELETE %s",
                trimmed(speed), trimmed(minutes(speed)), day.size(), base(), base().resolve("/emulator/day"));
        play(DayPlayer.of(wecom, base(), "admin", "admin"), speed);
    }

    /** The company goes back to the real time; whether a day was under way. */
    synchronized boolean stop() throws IOException, InterruptedException {
        boolean played = end();
        if (played) {
            layRoster();
            LOG.info("the sample day has stopped");
        }
        return played;
    }

    /** Shifts by the clock on the wall, from yesterday on. */
    void layRoster() throws IOException, InterruptedException {
        LocalDate yesterday =
                LocalDate.now(clock.withZone(ZoneOffset.ofHours(8))).minusDays(1);
        service().send("PUT", REPLACING, Roster.ofDates(yesterday, ROSTER_DAYS));
    }

    synchronized void atShutdown(@Observes ShutdownEvent event) {
        end();
    }

    private void play(DayPlayer player, double speed) {
        layShifts(speed);
        CompletableFuture<DayPlayer.Played> over = player.play(day, speed);
        running = new Running(player, over);
        over.thenAccept(played -> again(player, speed, played));
    }

    private synchronized void again(DayPlayer player, double speed, DayPlayer.Played played) {
        if (running == null || running.player() != player) {
            return;
        }
        turn++;
        LOG.infof(
                "the sample day is over: %d steps done, %d skipped; it begins again with new customers",
                played.done(), played.skipped());
        play(player, speed);
    }

    private void layShifts(double speed) {
        try {
            service().send("PUT", REPLACING, Roster.ofPlayedDay(clock.instant(), speed, turn));
        } catch (IOException e) {
            LOG.warnf("the shifts of the sample day were not loaded: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean end() {
        if (running == null) {
            return false;
        }
        running.over().cancel(false);
        running.player().close();
        running = null;
        return true;
    }

    private URI base() {
        return config.callbackUrl().resolve("/");
    }

    private static double minutes(double speed) {
        return Duration.ofDays(1).toSeconds() / 60.0 / speed;
    }

    private static String trimmed(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : "%.1f".formatted(number);
    }
}
