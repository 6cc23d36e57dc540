package io.wecompolicy.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often and how many at once a company may call a path: 45009 and 45033 (documentation 90312). */
final class Limits {
    private static final int OFFICIAL = 10_000;
    private static final Duration WINDOW = Duration.ofSeconds(60);

    private final Clock clock;
    private final Map<String, Integer> perMinute = new HashMap<>();
    private final Map<String, Integer> parallel = new HashMap<>();
    private final Map<Key, Window> windows = new HashMap<>();
    private final Map<Key, Integer> running = new HashMap<>();

    Limits(Clock clock) {
        this.clock = clock;
    }

    private record Key(String corpId, String path) {}

    private record Window(Instant since, int calls) {}

    synchronized void perMinute(String path, int calls) {
        perMinute.put(path, calls);
    }

    synchronized void parallel(String path, int calls) {
        parallel.put(path, calls);
    }

    synchronized void clear() {
        perMinute.clear();
        parallel.clear();
        windows.clear();
    }

    /** Counts the call in; the lease counts it out. */
    synchronized Lease enter(String corpId, String path) {
        Key key = new Key(corpId, path);
        count(key);
        int now = running.getOrDefault(key, 0);
        if (now >= parallel.getOrDefault(path, Integer.MAX_VALUE)) {
            throw new Refusal(45033, "api concurrent out of limit");
        }
        running.put(key, now + 1);
        return () -> leave(key);
    }

    /** The call over the limit starts the block of a minute: who goes on hammering stays out only that long. */
    private void count(Key key) {
        int limit = perMinute.getOrDefault(key.path(), OFFICIAL);
        Instant now = clock.instant();
        @Nullable Window window = windows.get(key);
        if (window == null || !now.isBefore(window.since().plus(WINDOW))) {
            window = new Window(now, 0);
        }
        if (window.calls() > limit) {
            throw new Refusal(45009, "api freq out of limit");
        }
        boolean over = window.calls() == limit;
        windows.put(key, new Window(over ? now : window.since(), window.calls() + 1));
        if (over) {
            throw new Refusal(45009, "api freq out of limit");
        }
    }

    private synchronized void leave(Key key) {
        running.computeIfPresent(key, (same, calls) -> calls > 1 ? Integer.valueOf(calls - 1) : null);
    }
}
