package io.wecompolicy.emulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a run measured, as seen from WeCom.
 *
 * @param acknowledged from sending a callback to its 200
 * @param welcomed from the event to the arrival of the welcome
 * @param calls per {@code path errcode}
 * @param deliveries per {@code event/kind status}
 */
public record Figures(Spread acknowledged, Spread welcomed, Map<String, Long> calls, Map<String, Long> deliveries) {

    /** Percentiles in milliseconds over the latest 20 000; all zero when there were none. */
    public record Spread(long count, double p50, double p95, double p99, double most) {
        static Spread of(long count, Stream<Duration> durations) {
            List<Duration> sorted = durations.sorted().toList();
            return new Spread(count, at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
        }

        private static double at(List<Duration> sorted, double share) {
            if (sorted.isEmpty()) {
                return 0;
            }
            int rank = (int) Math.ceil(share * sorted.size()) - 1;
            return sorted.get(Math.max(rank, 0)).toNanos() / 1e6;
        }
    }

    static Figures of(Records records) {
        List<DeliveryAttempt> accepted = records.deliveries().entries().stream()
                .filter(DeliveryAttempt::accepted)
                .toList();
        return new Figures(
                Spread.of(accepted.size(), accepted.stream().map(DeliveryAttempt::took)),
                Spread.of(
                        records.welcomes().total(),
                        records.welcomes().entries().stream().map(WelcomeSent::waited)),
                records.calls().counts(),
                records.deliveries().counts());
    }
}
