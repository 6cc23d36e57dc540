package io.wecompolicy.core.fact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What the customer did, asked by kind, key and a sliding window of days that ends at the event, both ends counted. An empty
 * key asks for all of the kind.
 */
public record Signals(List<Signal> rows, Instant now) {
    public Signals {
        rows = List.copyOf(rows);
    }

    public int count(String kind, String key, int days) {
        // Asked by every rule that counts: a loop costs a fifth of a stream.
        Instant from = from(days);
        int count = 0;
        for (Signal row : rows) {
            if (isOf(row, kind, key) && isSince(row, from)) {
                count++;
            }
        }
        return count;
    }

    public BigDecimal sum(String kind, String key, int days) {
        return within(kind, key, days).map(Signal::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Zero when there was nothing. */
    public BigDecimal average(String kind, String key, int days) {
        int count = count(kind, key, days);
        return count == 0
                ? BigDecimal.ZERO
                : sum(kind, key, days).divide(BigDecimal.valueOf(count), MathContext.DECIMAL64);
    }

    /** {@link Instant#MIN} when it never happened. */
    public Instant last(String kind, String key) {
        return rows.stream()
                .filter(row -> isOf(row, kind, key))
                .map(Signal::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    /**
     * When time alone changes an answer next: a signal leaves one of these windows. Empty when nothing is in any.
     *
     * @param windows in days
     */
    public Optional<Instant> nextChange(Collection<Integer> windows) {
        return windows.stream()
                .flatMap(days -> rows.stream()
                        .filter(row -> isSince(row, from(days)))
                        .map(row -> row.at().plusSeconds(TimeUnit.DAYS.toSeconds(days))))
                .min(Comparator.naturalOrder())
                // both ends of a window count, so it is left a moment later
                .map(last -> last.plusSeconds(1));
    }

    private Stream<Signal> within(String kind, String key, int days) {
        Instant from = from(days);
        return rows.stream().filter(row -> isOf(row, kind, key) && isSince(row, from));
    }

    private Instant from(int days) {
        return now.minusSeconds(TimeUnit.DAYS.toSeconds(days));
    }

    private static boolean isOf(Signal row, String kind, String key) {
        return row.kind().equals(kind) && (key.isEmpty() || row.key().equals(key));
    }

    private boolean isSince(Signal row, Instant from) {
        return !row.at().isBefore(from) && !row.at().isAfter(now);
    }
}
