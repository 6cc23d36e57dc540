package io.wecompolicy.emulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which calls go wrong and which take long; by path behind {@code /cgi-bin/}, or {@code *} for every path. */
final class Faults {
    private static final String EVERY = "*";

    private final Randomness randomness;
    private final Map<String, Deque<Fault>> next = new HashMap<>();
    private final Map<String, Share> shares = new HashMap<>();
    private final Map<String, Duration> delays = new HashMap<>();

    Faults(Randomness randomness) {
        this.randomness = randomness;
    }

    private record Share(Fault fault, double fraction) {}

    synchronized void nextCalls(String path, Fault fault, int times) {
        Deque<Fault> queue = next.computeIfAbsent(path, key -> new ArrayDeque<>());
        for (int i = 0; i < times; i++) {
            queue.add(fault);
        }
    }

    synchronized void share(String path, Fault fault, double fraction) {
        shares.put(path, new Share(fault, fraction));
    }

    synchronized void delay(String path, Duration delay) {
        delays.put(path, delay);
    }

    synchronized void clear() {
        next.clear();
        shares.clear();
        delays.clear();
    }

    synchronized Duration delay(String path) {
        return delays.getOrDefault(path, delays.getOrDefault(EVERY, Duration.ZERO));
    }

    /** The fault of the call that has just come, used up by asking. */
    synchronized Optional<Fault> take(String path) {
        return queued(path).or(() -> queued(EVERY)).or(() -> byChance(path)).or(() -> byChance(EVERY));
    }

    private Optional<Fault> queued(String path) {
        return Optional.ofNullable(next.get(path)).map(Deque::poll);
    }

    private Optional<Fault> byChance(String path) {
        @Nullable Share share = shares.get(path);
        boolean hit = share != null && randomness.chance(share.fraction());
        return share != null && hit ? Optional.of(share.fault()) : Optional.empty();
    }
}
