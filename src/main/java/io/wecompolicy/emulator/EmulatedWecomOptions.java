package io.wecompolicy.emulator;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * How an emulator is started.
 *
 * @param port 0 for any free one
 * @param seed of every choice; the same seed and the same actions give the same customers
 * @param retries the pauses before the second, third and fourth delivery of a callback; WeCom's are not documented
 * @param threads that answer calls; slow calls hold none
 */
public record EmulatedWecomOptions(
        int port, long seed, Clock clock, List<CompanySeed> companies, List<Duration> retries, int threads) {
    public EmulatedWecomOptions {
        companies = List.copyOf(companies);
        retries = List.copyOf(retries);
    }

    /** The sample company on any free port. */
    public static EmulatedWecomOptions sample() {
        return new EmulatedWecomOptions(
                0,
                1L,
                Clock.systemUTC(),
                List.of(SampleCorp.seed()),
                List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(10)),
                16);
    }

    public EmulatedWecomOptions withPort(int chosen) {
        return new EmulatedWecomOptions(chosen, seed, clock, companies, retries, threads);
    }

    public EmulatedWecomOptions withSeed(long chosen) {
        return new EmulatedWecomOptions(port, chosen, clock, companies, retries, threads);
    }

    public EmulatedWecomOptions withClock(Clock chosen) {
        return new EmulatedWecomOptions(port, seed, chosen, companies, retries, threads);
    }

    public EmulatedWecomOptions withCompanies(CompanySeed... chosen) {
        return new EmulatedWecomOptions(port, seed, clock, List.of(chosen), retries, threads);
    }

    public EmulatedWecomOptions withRetries(Duration... chosen) {
        return new EmulatedWecomOptions(port, seed, clock, companies, List.of(chosen), threads);
    }
}
