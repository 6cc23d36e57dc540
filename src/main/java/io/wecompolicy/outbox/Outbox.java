package io.wecompolicy.outbox;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Ulids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Takes what a decision leads to, in the decision's transaction. */
@ApplicationScoped
public class Outbox {
    private static final Logger LOG = Logger.getLogger(Outbox.class);

    private final ActionTable table;
    private final DeadActionTable dead;
    private final WorkSeal seal;
    private final Relay relay;
    private final OutboxMetrics metrics;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transactions;

    Outbox(
            ActionTable table,
            DeadActionTable dead,
            WorkSeal seal,
            Relay relay,
            OutboxMetrics metrics,
            Clock clock,
            TransactionSynchronizationRegistry transactions) {
        this.table = table;
        this.dead = dead;
        this.seal = seal;
        this.relay = relay;
        this.metrics = metrics;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * Stores the actions and, once the transaction has committed, hands them to their lanes.
     *
     * @return their ids, in the order given
     * @throws IllegalStateException when the database refuses; the transaction must then be rolled back
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> append(List<NewAction> actions) {
        if (actions.isEmpty()) {
            return List.of();
        }
        Map<CorpId, Set<String>> subjects = actions.stream()
                .collect(Collectors.groupingBy(
                        NewAction::corp,
                        Collectors.mapping(action -> action.work().externalUserId(), Collectors.toSet())));
        subjects.forEach(seal::prepare);
        Instant now = clock.instant();
        List<ActionRow.Fresh> rows =
                actions.stream().map(action -> fresh(action, now)).toList();
        try {
            table.insert(rows);
        } catch (SQLException e) {
            throw new IllegalStateException(actions.size() + " actions were not stored", e);
        }
        List<ActionRow.Ticket> tickets =
                rows.stream().map(ActionRow.Fresh::ticket).toList();
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                // Whatever the status says: when the answer to the commit was lost, only the table knows. The relay
                // claims each row there first, and rows that were rolled back are not found.
                relay.accept(tickets);
            }
        });
        return tickets.stream().map(ActionRow.Ticket::id).toList();
    }

    /** Records actions that can not be begun, and counts them once the transaction has committed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendDead(List<DeadAction> actions) {
        Instant now = clock.instant();
        for (DeadAction action : actions) {
            String id = Ulids.next(OutboxTables.PREFIX);
            dead.insert(id, action, now);
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {}

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        metrics.ended(action.type(), ActionStatus.DEAD);
                        LOG.errorf(
                                "action %s (%s) of corp %s is dead: %s",
                                id, action.type().label(), action.corp(), action.error());
                    }
                }
            });
        }
    }

    private ActionRow.Fresh fresh(NewAction action, Instant now) {
        Work work = action.work();
        return new ActionRow.Fresh(
                new ActionRow.Ticket(Ulids.next(OutboxTables.PREFIX), action.corp(), work.type(), work.serialKey()),
                action.event().value(),
                action.decisionId(),
                work.externalUserId(),
                seal.seal(action.corp(), work),
                action.proposalIds(),
                action.dueBefore(),
                now);
    }
}
