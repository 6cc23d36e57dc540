package io.wecompolicy.wecom.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.wecom.client.Gate.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateTest {
    private final TickingClock clock = new TickingClock(Instant.parse("2026-11-11T22:00:00Z"));
    private final Breaker breaker = new Breaker(2, Duration.ofSeconds(5), clock, state -> {});

    @Test
    void callsAtTheSameTime_areLimited() {
        Gate gate = new Gate(breaker, 2, 1000, 10_000);
        assertThat(gate.enter(Duration.ZERO)).isEmpty();
        assertThat(gate.enter(Duration.ZERO)).isEmpty();

        assertThat(gate.enter(Duration.ZERO))
                .contains(new Reply.NotAsked("too many calls at the same time", Duration.ofMillis(500)));

        gate.leave(Outcome.GOOD);
        assertThat(gate.enter(Duration.ZERO)).isEmpty();
    }

    @Test
    void callsPerMinute_areLimited_andTheWaitIsTold() {
        Gate gate = new Gate(breaker, 100, 20, 10_000);
        for (int i = 0; i < 10; i++) {
            assertThat(gate.enter(Duration.ZERO)).isEmpty();
        }

        Optional<Reply.NotAsked> refusal = gate.enter(Duration.ZERO);

        assertThat(refusal).map(Reply.NotAsked::reason).contains("our own rate limit is reached");
        // ten a minute flow in after the first ten
        assertThat(refusal.orElseThrow().after()).isBetween(Duration.ofSeconds(1), Duration.ofMillis(6_001));
    }

    @Test
    void badCalls_closeTheGate_andTheRefusedKeepNoPlace() {
        Gate gate = new Gate(breaker, 1, 1000, 10_000);
        for (int i = 0; i < 2; i++) {
            assertThat(gate.enter(Duration.ZERO)).isEmpty();
            gate.leave(Outcome.BAD);
        }

        assertThat(gate.enter(Duration.ZERO))
                .contains(new Reply.NotAsked("the circuit is open", Duration.ofSeconds(5)));

        clock.advance(Duration.ofSeconds(5));
        assertThat(gate.enter(Duration.ZERO)).isEmpty();
    }

    @Test
    void limitThatIsHitAgainAndAgain_restsLonger_untilACallWorks() {
        Gate gate = new Gate(breaker, 1, 1000, 10_000);

        assertThat(gate.nextWindow()).isEqualTo(Duration.ofMinutes(1));
        assertThat(gate.nextWindow()).isEqualTo(Duration.ofMinutes(10));
        assertThat(gate.nextWindow()).isEqualTo(Duration.ofHours(1));
        assertThat(gate.nextWindow()).isEqualTo(Duration.ofHours(1));
        gate.enter(Duration.ZERO);
        gate.leave(Outcome.GOOD);

        assertThat(gate.nextWindow()).isEqualTo(Duration.ofMinutes(1));
    }
}
