package io.wecompolicy.inbox;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.wecompolicy.platform.DatabaseOutage;
import io.wecompolicy.platform.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Group commit: whatever waits is stored by one transaction, while the next group gathers. */
@ApplicationScoped
class GroupWriter {
    private static final Logger LOG = Logger.getLogger(GroupWriter.class);
    /** A transaction that takes longer is rolled back; WeCom has hung up by then. */
    private static final int TRANSACTION_SECONDS = 5;

    private static final int IDLE_MILLIS = 200;

    private record Waiting(Arrival arrival, CompletableFuture<Acceptance> answer) {}

    private final BlockingQueue<Waiting> queue;
    private final EventStore store;
    private final Dispatcher dispatcher;
    private final InboxConfig config;
    private final MeterRegistry meters;
    private final DistributionSummary groupSize;
    private final Thread writer = new Thread(this::write, "inbox-writer");
    private final Tally failures = new Tally(Duration.ofMinutes(1));
    private volatile boolean closed;

    GroupWriter(EventStore store, Dispatcher dispatcher, InboxConfig config, MeterRegistry meters) {
        this.queue = new LinkedBlockingQueue<>(config.queueCapacity());
        this.store = store;
        this.dispatcher = dispatcher;
        this.config = config;
        this.meters = meters;
        this.groupSize = meters.summary("inbox_group_size");
    }

    /** Ends when the arrival is durable, or with {@link InboxUnavailable}. */
    CompletionStage<Acceptance> accept(Arrival arrival) {
        CompletableFuture<Acceptance> answer = new CompletableFuture<>();
        if (closed || !queue.offer(new Waiting(arrival, answer))) {
            answer.completeExceptionally(new InboxUnavailable(
                    closed ? "the service is stopping" : "too many arrivals wait for the database"));
        }
        return answer;
    }

    void onStart(@Observes StartupEvent started) {
        writer.setDaemon(true);
        writer.start();
    }

    void onStop(@Observes ShutdownEvent stopped) throws InterruptedException {
        closed = true;
        writer.join(TimeUnit.SECONDS.toMillis(TRANSACTION_SECONDS));
        List<Waiting> rest = new ArrayList<>();
        queue.drainTo(rest);
        rest.forEach(
                waiting -> waiting.answer().completeExceptionally(new InboxUnavailable("the service is stopping")));
    }

    private void write() {
        while (!closed) {
            List<Waiting> group = new ArrayList<>();
            try {
                Waiting first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                group.add(first);
                queue.drainTo(group, config.groupSize() - 1);
                store(group);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                // The thread outlives whatever happens to one group.
                fail(group, e);
            }
        }
    }

    /** False when the database does not answer. */
    private boolean store(List<Waiting> group) {
        try {
            EventStore.Stored stored = QuarkusTransaction.requiringNew()
                    .timeout(TRANSACTION_SECONDS)
                    .call(() -> store.store(group.stream().map(Waiting::arrival).toList(), dispatcher::hasRoom));
            groupSize.record(group.size());
            dispatcher.submit(stored.owned());
            for (int i = 0; i < group.size(); i++) {
                Acceptance acceptance = stored.acceptances().get(i);
                meters.counter(acceptance.duplicate() ? "inbox_duplicates" : "inbox_accepted")
                        .increment();
                group.get(i).answer().complete(acceptance);
            }
            return true;
        } catch (RuntimeException | Error e) {
            boolean outage = DatabaseOutage.isBehind(e);
            if (group.size() > 1 && !outage) {
                return storeOneByOne(group);
            }
            fail(group, e);
            return !outage;
        }
    }

    /** One arrival of the group may be to blame, and the others should not suffer for it. */
    private boolean storeOneByOne(List<Waiting> group) {
        for (int i = 0; i < group.size(); i++) {
            if (!store(List.of(group.get(i)))) {
                // Each further one would wait for a connection, and those who sent them have hung up by then.
                group.subList(i + 1, group.size())
                        .forEach(waiting -> waiting.answer()
                                .completeExceptionally(new InboxUnavailable("the database does not answer")));
                return false;
            }
        }
        return true;
    }

    private void fail(List<Waiting> group, Throwable reason) {
        if (!DatabaseOutage.isBehind(reason)) {
            String summary = Failure.summary(reason);
            failures.count(summary)
                    .ifPresent(amount -> LOG.warnf("%d group(s) of arrivals not stored: %s", amount, summary));
        }
        group.forEach(waiting ->
                waiting.answer().completeExceptionally(new InboxUnavailable("the arrival was not stored", reason)));
    }
}
