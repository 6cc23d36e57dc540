package io.wecompolicy.wecom.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.wecom.client.Breaker.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private final TickingClock clock = new TickingClock(Instant.parse("2026-11-11T22:00:00Z"));
    private final List<State> transitions = new ArrayList<>();
    private final Breaker breaker = new Breaker(3, Duration.ofSeconds(5), clock, transitions::add);

    @Test
    void failuresInARow_open_andTellHowLong() {
        fail(3);

        clock.advance(Duration.ofSeconds(2));
        assertThat(breaker.tryPass()).contains(Duration.ofSeconds(3));
        assertThat(transitions).containsExactly(State.OPEN);
    }

    @Test
    void successBetweenFailures_keepsItClosed() {
        fail(2);
        pass();
        breaker.succeeded();
        fail(2);

        assertThat(breaker.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void openCircuit_letsOneThrough_andClosesWhenItWorks() {
        fail(3);
        clock.advance(Duration.ofSeconds(5));

        pass();
        assertThat(breaker.tryPass()).isPresent();
        breaker.succeeded();

        pass();
        assertThat(transitions).containsExactly(State.OPEN, State.HALF_OPEN, State.CLOSED);
    }

    @Test
    void probeThatFails_opensAgain() {
        fail(3);
        clock.advance(Duration.ofSeconds(5));

        fail(1);

        assertThat(breaker.tryPass()).contains(Duration.ofSeconds(5));
        assertThat(transitions).containsExactly(State.OPEN, State.HALF_OPEN, State.OPEN);
    }

    @Test
    void probeThatSaysNothing_isFollowedByAnother() {
        fail(3);
        clock.advance(Duration.ofSeconds(5));
        pass();

        breaker.undecided();

        pass();
        assertThat(breaker.state()).isEqualTo(State.HALF_OPEN);
    }

    @Test
    void pauseOfWecom_isNeitherShortenedNorEndedByEarlierCalls() {
        breaker.open(Duration.ofHours(1));
        breaker.open(Duration.ofMinutes(1));

        breaker.succeeded();
        breaker.failed();

        assertThat(breaker.tryPass()).contains(Duration.ofHours(1));
    }

    private void pass() {
        assertThat(breaker.tryPass()).isEmpty();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            pass();
            breaker.failed();
        }
    }
}
