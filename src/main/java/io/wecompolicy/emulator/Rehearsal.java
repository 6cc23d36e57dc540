package io.wecompolicy.emulator;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Plays a day at once and keeps its callbacks instead of bringing them to anybody. */
final class Rehearsal {
    private static final Service NOBODY = (method, name, json) -> {};

    private final Company company;
    private final Randomness randomness;
    private final List<String> callbacks = new ArrayList<>();
    private final Outlet outlet = happening -> {
        callbacks.add(happening.xml());
        return callbacks.size();
    };

    Rehearsal(Company company, Randomness randomness) {
        this.company = company;
        this.randomness = randomness;
    }

    /** As XML, in order; what can not be done is missing. */
    List<String> callbacks(Day day, Instant midnight, double speed) throws InterruptedException {
        Cast cast = new Cast();
        for (Step step : day.steps()) {
            Instant at = step.due(midnight, speed);
            Clock clock = Clock.fixed(at, ZoneOffset.UTC);
            Events events = new Events(outlet, clock);
            new Scene(
                            new People(company, events, randomness, clock),
                            new Backoffice(company, events, clock),
                            NOBODY,
                            cast,
                            step,
                            "rehearsal",
                            at)
                    .play();
        }
        return List.copyOf(callbacks);
    }
}
