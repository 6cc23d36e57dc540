package io.wecompolicy.emulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The latest entries of what happened, and how many there were: a long benchmark must not fill the memory. */
final class Journal<T> {
    private static final int KEPT = 20_000;

    private final Function<T, String> label;
    private final Deque<T> entries = new ArrayDeque<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private long total;

    /** Entries of the same label are counted together. */
    Journal(Function<T, String> label) {
        this.label = label;
    }

    synchronized void add(T entry) {
        entries.addLast(entry);
        total++;
        counts.merge(label.apply(entry), 1L, Long::sum);
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

    synchronized Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    synchronized void clear() {
        counts.clear();
        entries.clear();
        total = 0;
    }
}
