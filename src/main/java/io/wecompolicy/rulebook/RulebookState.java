package io.wecompolicy.rulebook;

import io.wecompolicy.core.event.CorpId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is wrong with the tree that last wanted to become live, by corp; nothing when it did become live. */
@ApplicationScoped
public class RulebookState {
    private final Map<CorpId, List<String>> faults = new ConcurrentHashMap<>();

    /** Each as {@code file:line:column message}, for people. */
    public List<String> faults(CorpId corp) {
        return faults.getOrDefault(corp, List.of());
    }

    void set(CorpId corp, List<String> texts) {
        faults.put(corp, List.copyOf(texts));
    }
}
