package io.wecompolicy.outbox;

import io.wecompolicy.core.event.CorpId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Answers as the test says per customer, else {@code Sent}, and remembers what it was asked. */
@Alternative
@ApplicationScoped
public class ScriptedSender implements Sender {
    private final Map<String, Queue<Supplier<Delivery>>> answers = new ConcurrentHashMap<>();
    private final Queue<Work> sent = new ConcurrentLinkedQueue<>();

    @SafeVarargs
    public final void willAnswer(String externalUserId, Supplier<Delivery>... deliveries) {
        answers.put(externalUserId, new ArrayDeque<>(List.of(deliveries)));
    }

    public List<Work> asked(String externalUserId) {
        return sent.stream()
                .filter(work -> work.externalUserId().equals(externalUserId))
                .toList();
    }

    @Override
    public Delivery send(CorpId corp, Work work, Instant until) {
        sent.add(work);
        Queue<Supplier<Delivery>> script = answers.getOrDefault(work.externalUserId(), new ArrayDeque<>());
        Supplier<Delivery> next;
        synchronized (script) {
            next = script.poll();
        }
        return next == null ? new Delivery.Sent(Optional.empty()) : next.get();
    }
}
