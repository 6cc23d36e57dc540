package io.wecompolicy.emulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest entries of what happened, and how many there were: a long benchmark must not fill the memory. */
final class Journal<T> {
    private static final int KEPT = 20_000;

    private final Deque<T> entries = new ArrayDeque<>();
    private long total;

    synchronized void add(T entry) {
        entries.addLast(entry);
        total++;
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
    }

    /** Oldest first. */
    synchronized List<T> entries() {
        return List.copyOf(entries);
    }

    synchronized long total() {
        return total;
    }

    synchronized void clear() {
        entries.clear();
        total = 0;
    }
}
