package io.wecompolicy.emulator;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/** Everything the emulator holds, wired once. */
final class World {
    private final Clock clock;
    private final Map<String, Company> companies = new LinkedHashMap<>();
    private final Records records = new Records();
    private final Randomness randomness;
    private final Tokens tokens;
    private final Faults faults;
    private final Limits limits;
    private final Mischief mischief;
    private final Courier courier;
    private final Events events;

    World(EmulatedWecomOptions options, Executor workers, ScheduledExecutorService timer) {
        this.clock = options.clock();
        this.randomness = new Randomness(options.seed());
        this.tokens = new Tokens(clock, randomness);
        this.faults = new Faults(randomness);
        this.limits = new Limits(clock);
        this.mischief = new Mischief(randomness);
        this.courier =
                new Courier(workers, timer, clock, randomness, mischief, records.deliveries(), options.retries());
        this.events = new Events(courier, clock);
        options.companies().forEach(seed -> companies.put(seed.corpId(), Company.of(seed, clock, randomness)));
    }

    Map<String, Company> companies() {
        return companies;
    }

    /** The named company, or the first. */
    Company company(Optional<String> corpId) {
        Collection<Company> all = companies.values();
        return all.stream()
                .filter(company -> corpId.isEmpty() || company.corpId().equals(corpId.get()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no company `" + corpId.orElse("") + "`"));
    }

    Switches switches() {
        return new Switches(faults, limits, mischief, tokens, companies.values());
    }

    People people(Company company) {
        return new People(company, events, randomness, clock);
    }

    Echo echo() {
        return new Echo(mischief, events);
    }

    Backoffice backoffice(Company company) {
        return new Backoffice(company, events, clock);
    }

    Departments departments(Company company) {
        return new Departments(company, events);
    }

    Succession succession(Company company) {
        return new Succession(company, events, clock);
    }

    Rehearsal rehearsal(Company company) {
        return new Rehearsal(company, randomness);
    }

    Randomness randomness() {
        return randomness;
    }

    Clock clock() {
        return clock;
    }

    Records records() {
        return records;
    }

    Tokens tokens() {
        return tokens;
    }

    Faults faults() {
        return faults;
    }

    Limits limits() {
        return limits;
    }

    Courier courier() {
        return courier;
    }

    Events events() {
        return events;
    }
}
