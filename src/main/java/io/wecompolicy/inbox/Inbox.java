package io.wecompolicy.inbox;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.EventId;
import io.wecompolicy.core.event.Pair;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * What happened, each once, until it is decided. Who decides ({@link EventHandler}) does so in one transaction: first
 * {@link #lockInOrder}, then its own work, then {@link #decided} or {@link #ignored} for each event.
 */
@ApplicationScoped
public class Inbox {
    private final GroupWriter writer;
    private final EventStore store;
    private final EventClaims claims;
    private final EventSettlement settlement;
    private final Dispatcher dispatcher;
    private final TransactionSynchronizationRegistry transactions;

    Inbox(
            GroupWriter writer,
            EventStore store,
            EventClaims claims,
            EventSettlement settlement,
            Dispatcher dispatcher,
            TransactionSynchronizationRegistry transactions) {
        this.writer = writer;
        this.store = store;
        this.claims = claims;
        this.settlement = settlement;
        this.dispatcher = dispatcher;
        this.transactions = transactions;
    }

    /**
     * Stores an arrival in a transaction that it shares with others, and hands it to its lane.
     *
     * @return ends when it is durable (or known to be so already), or with {@link InboxUnavailable}
     */
    public CompletionStage<Acceptance> accept(Arrival arrival) {
        return writer.accept(arrival);
    }

    /**
     * Stores arrivals within the caller's transaction: signals, and events that are derived from others. They are handed to
     * their lanes once it has committed.
     *
     * @return one for each, in their order
     */
    @Transactional(TxType.MANDATORY)
    public List<Acceptance> append(List<Arrival> arrivals) {
        try {
            EventStore.Stored stored = store.store(arrivals, dispatcher::hasRoom);
            transactions.registerInterposedSynchronization(new AfterCommit(() -> dispatcher.submit(stored.owned())));
            return stored.acceptances();
        } catch (SQLException e) {
            throw new InboxUnavailable("the arrivals were not stored", e);
        }
    }

    /**
     * Waits until nobody else decides an event of these pairs, here or on another replica, and says which of the events may
     * be decided now. The others wait for an earlier one of their pair, or are another replica's by now: leave them, they
     * come back by themselves.
     *
     * @return in the order of the argument
     */
    @Transactional(TxType.MANDATORY)
    public List<Received> lockInOrder(List<Received> batch) {
        try {
            EventSettlement.Order order = settlement.lock(batch);
            claims.release(order.blocked());
            return batch.stream()
                    .filter(event -> order.free().contains(event.id()))
                    .toList();
        } catch (SQLException e) {
            throw new InboxUnavailable("the order of events could not be read", e);
        }
    }

    /**
     * Takes the turn of a pair for something that is no event, such as what a read of WeCom shows: until the transaction
     * ends nobody decides an event of the pair.
     *
     * @return false when one of its events is still open: what it says comes first, so come again
     */
    @Transactional(TxType.MANDATORY)
    public boolean lockBetweenEvents(CorpId corp, Pair pair) {
        try {
            return !settlement.lock(corp, pair);
        } catch (SQLException e) {
            throw new InboxUnavailable("the order of events could not be read", e);
        }
    }

    /**
     * Notes the decision of an event.
     *
     * @throws RuntimeException when another replica has taken the event: the transaction must roll back
     */
    @Transactional(TxType.MANDATORY)
    public void decided(EventId id, String decisionId) {
        settle(List.of(new EventSettlement.Settled(id, EventStatus.DECIDED, decisionId, "")));
    }

    /** {@link #decided(EventId, String)} for a whole batch, by event. */
    @Transactional(TxType.MANDATORY)
    public void decided(Map<EventId, String> decisionIds) {
        settle(decisionIds.entrySet().stream()
                .map(entry -> new EventSettlement.Settled(entry.getKey(), EventStatus.DECIDED, entry.getValue(), ""))
                .toList());
    }

    /**
     * Notes that nobody decides the event.
     *
     * @param reason shown to people: no personal data
     * @throws RuntimeException as {@link #decided(EventId, String)}
     */
    @Transactional(TxType.MANDATORY)
    public void ignored(EventId id, String reason) {
        settle(List.of(new EventSettlement.Settled(id, EventStatus.IGNORED, "", reason)));
    }

    /**
     * Puts a failed or dead event back, with all its tries.
     *
     * @return whether it was one
     */
    @Transactional
    public boolean retry(CorpId corp, EventId id) {
        try {
            return settlement.retry(corp, id);
        } catch (SQLException e) {
            throw new InboxUnavailable("the event could not be put back", e);
        }
    }

    private void settle(List<EventSettlement.Settled> events) {
        try {
            settlement.settle(events);
        } catch (SQLException e) {
            throw new InboxUnavailable("the end of the events could not be noted", e);
        }
    }

    private record AfterCommit(Runnable task) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Nothing is due before the commit.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                task.run();
            }
        }
    }
}
