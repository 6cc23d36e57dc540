package io.wecompolicy.platform;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Thins out equal log lines: the first is said at once, those that follow within the window are counted, and the next one
 * after it is said with their number. What came last may stay unsaid; metrics count exactly.
 */
public final class Tally {
    private static final int KINDS = 1_000;

    private record Window(long begun, long kept) {}

    private final long windowNanos;
    private final LongSupplier nanos;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    public Tally(Duration window) {
        this(window, System::nanoTime);
    }

    Tally(Duration window, LongSupplier nanos) {
        this.windowNanos = window.toNanos();
        this.nanos = nanos;
    }

    /**
     * Counts one.
     *
     * @param kind what makes lines equal; use few of them
     * @return how many to speak of now, this one among them; empty when nothing is to be said
     */
    public synchronized OptionalLong count(String kind) {
        long now = nanos.getAsLong();
        Window open = windows.get(kind);
        if (open != null && now - open.begun() < windowNanos) {
            windows.put(kind, new Window(open.begun(), open.kept() + 1));
            return OptionalLong.empty();
        }
        if (windows.size() >= KINDS) {
            windows.clear();
        }
        windows.put(kind, new Window(now, 0));
        return OptionalLong.of(open == null ? 1 : open.kept() + 1);
    }
}
