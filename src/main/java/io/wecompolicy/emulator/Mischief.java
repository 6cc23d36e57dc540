package io.wecompolicy.emulator;

import java.time.Duration;

/** What happens to callbacks on their way: copies, detours, disappearance. */
final class Mischief {
    private final Randomness randomness;
    private volatile double lossFraction;
    private volatile int copies;
    private volatile Duration detour = Duration.ZERO;
    private volatile boolean echo;

    Mischief(Randomness randomness) {
        this.randomness = randomness;
    }

    void loss(double fraction) {
        lossFraction = fraction;
    }

    void copies(int extra) {
        copies = extra;
    }

    void detour(Duration longest) {
        detour = longest;
    }

    void echo(boolean on) {
        echo = on;
    }

    void clear() {
        loss(0);
        copies(0);
        detour(Duration.ZERO);
        echo(false);
    }

    boolean loses() {
        return randomness.chance(lossFraction);
    }

    int copies() {
        return copies;
    }

    /** By chance up to the longest detour, so that later events overtake earlier ones. */
    Duration detour() {
        int millis = Math.toIntExact(detour.toMillis());
        return millis == 0 ? Duration.ZERO : Duration.ofMillis(randomness.below(millis));
    }

    boolean echo() {
        return echo;
    }
}
