package io.wecompolicy.rulebook;

import io.wecompolicy.core.event.CorpId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which rulebook decides. A swap is one write; a decision that has begun ends with the one it began with. */
@ApplicationScoped
public class LiveRulebook {
    private final Map<CorpId, ActiveRulebook> live = new ConcurrentHashMap<>();

    /**
     * The rulebook for the next decision about a customer.
     *
     * @param externalUserId by which a canary keeps its share of customers; empty when no customer is concerned
     */
    public Optional<ActiveRulebook> current(CorpId corp, String externalUserId) {
        return Optional.ofNullable(live.get(corp));
    }

    /** Whether some corp is decided by the one with this {@link ActiveRulebook#key}. */
    boolean uses(String key) {
        return live.values().stream().anyMatch(rulebook -> rulebook.key().equals(key));
    }

    void swap(CorpId corp, ActiveRulebook next) {
        live.put(corp, next);
    }
}
