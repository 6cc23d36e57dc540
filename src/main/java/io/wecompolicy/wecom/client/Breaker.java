package io.wecompolicy.wecom.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** A circuit: opens when calls fail in a row or when it is told to pause, then lets one call through to see. */
final class Breaker {
    /** In the order of the gauge's numbers: 0, 1, 2. */
    enum State {
        CLOSED,
        HALF_OPEN,
        OPEN
    }

    /** What a second caller is told while the first one tries. */
    private static final Duration PROBE = Duration.ofMillis(500);

    private final int failureLimit;
    private final Duration pause;
    private final Clock clock;
    private final Consumer<State> transitions;
    private State state = State.CLOSED;
    private int failures;
    private boolean probing;
    private Instant openUntil = Instant.MIN;

    Breaker(int failureLimit, Duration pause, Clock clock, Consumer<State> transitions) {
        this.failureLimit = failureLimit;
        this.pause = pause;
        this.clock = clock;
        this.transitions = transitions;
    }

    /** Empty: go, and say afterwards how it went. Else how long to stay away. */
    synchronized Optional<Duration> tryPass() {
        if (state == State.CLOSED) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (state == State.OPEN && now.isBefore(openUntil)) {
            return Optional.of(Duration.between(now, openUntil));
        }
        if (state == State.HALF_OPEN && probing) {
            return Optional.of(PROBE);
        }
        become(State.HALF_OPEN);
        probing = true;
        return Optional.empty();
    }

    synchronized void succeeded() {
        failures = 0;
        probing = false;
        if (state == State.HALF_OPEN) {
            become(State.CLOSED);
        }
    }

    synchronized void failed() {
        failures++;
        probing = false;
        if (state == State.HALF_OPEN || (state == State.CLOSED && failures >= failureLimit)) {
            open(pause);
        }
    }

    /** The call says nothing about the health of the path. */
    synchronized void undecided() {
        probing = false;
    }

    /** Opens, or stays open longer; never shortens a pause. */
    synchronized void open(Duration duration) {
        Instant until = clock.instant().plus(duration);
        openUntil = state == State.OPEN && openUntil.isAfter(until) ? openUntil : until;
        probing = false;
        become(State.OPEN);
    }

    synchronized State state() {
        return state;
    }

    private void become(State next) {
        if (state != next) {
            state = next;
            transitions.accept(next);
        }
    }
}
