package io.wecompolicy.inbox;

import io.wecompolicy.core.event.EventId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Decides everything, unless a test gives a customer a reason against it; remembers what was committed. */
@Alternative
@ApplicationScoped
public class RecordingHandler implements EventHandler {
    private final Map<String, Consumer<Received>> hindrances = new ConcurrentHashMap<>();
    private final Queue<Received> decided = new ConcurrentLinkedQueue<>();
    private final Step step;

    RecordingHandler(Step step) {
        this.step = step;
    }

    @Override
    public void handle(List<Received> batch) {
        List<Received> committed = step.decide(batch, hindrances);
        decided.addAll(committed);
    }

    /** What happens in the transaction that decides an event of the customer, from now on. */
    public void hinder(String externalUserId, Consumer<Received> hindrance) {
        hindrances.put(externalUserId, hindrance);
    }

    public void help(String externalUserId) {
        hindrances.remove(externalUserId);
    }

    /** Ids in the order in which their decisions were committed, of one customer. */
    public List<EventId> decided(String externalUserId) {
        return decided.stream()
                .filter(event -> event.event().externalUserId().equals(externalUserId))
                .map(Received::id)
                .toList();
    }

    /** The transaction, in a bean of its own so that what it answers was committed. */
    @ApplicationScoped
    public static class Step {
        private final Inbox inbox;

        Step(Inbox inbox) {
            this.inbox = inbox;
        }

        @Transactional
        public List<Received> decide(List<Received> batch, Map<String, Consumer<Received>> hindrances) {
            List<Received> ready = new ArrayList<>(inbox.lockInOrder(batch));
            for (Received event : ready) {
                hindrances
                        .getOrDefault(event.event().externalUserId(), none -> {})
                        .accept(event);
            }
            inbox.decided(ready.stream()
                    .collect(Collectors.toMap(
                            Received::id, event -> "d-" + event.id().value())));
            return ready;
        }
    }
}
