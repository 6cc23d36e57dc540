package io.wecompolicy.emulator;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The company's live codes. */
final class ContactWays {
    private final Map<String, ContactWay> ways = new LinkedHashMap<>();
    private final Randomness randomness;
    private int scanned;
    private volatile boolean omissionClears = true;

    ContactWays(List<CompanySeed.Code> seed, Clock clock, Randomness randomness) {
        this.randomness = randomness;
        seed.forEach(code -> put(new ContactWay(
                code.configId(),
                code.users().size() == 1 ? 1 : 2,
                2,
                1,
                code.remark(),
                true,
                code.state(),
                code.users(),
                List.of(),
                clock.instant())));
    }

    String newConfigId() {
        return randomness.hex(32);
    }

    void omissionClears(boolean clears) {
        omissionClears = clears;
    }

    /** Whether an update without members removes them all, as users report (the documentation says it does not). */
    boolean omissionClears() {
        return omissionClears;
    }

    synchronized void put(ContactWay way) {
        ways.put(way.configId(), way);
    }

    /** 41044 when there is none of that id. */
    synchronized ContactWay get(String configId) {
        return find(configId).orElseThrow(() -> new Refusal(41044, "invalid config_id"));
    }

    synchronized Optional<ContactWay> find(String configId) {
        return Optional.ofNullable(ways.get(configId));
    }

    synchronized void remove(String configId) {
        ways.remove(configId);
    }

    synchronized List<ContactWay> all() {
        return List.copyOf(ways.values());
    }

    synchronized Optional<ContactWay> ofState(String state) {
        return ways.values().stream().filter(way -> way.state().equals(state)).findFirst();
    }

    /** The codes one after the other, for a customer who does not care which. */
    synchronized Optional<ContactWay> next() {
        return ways.isEmpty() ? Optional.empty() : Optional.of(all().get(scanned++ % ways.size()));
    }
}
