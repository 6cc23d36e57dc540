package io.wecompolicy.pipeline;

import io.wecompolicy.core.decision.Failure;
import io.wecompolicy.core.decision.RuleName;
import io.wecompolicy.decisionlog.Entry;
import io.wecompolicy.decisionlog.RulebookRef.IsolatedRule;
import io.wecompolicy.platform.Tally;
import io.wecompolicy.rulebook.DecisionOutcome;
import io.wecompolicy.rulebook.Isolations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.jboss.logging.Logger;

/** What follows from decisions once they are stored: they are counted, failures are told, and rules that keep throwing are isolated. */
@ApplicationScoped
class Aftermath {
    private static final Logger LOG = Logger.getLogger(Aftermath.class);

    private final TransactionSynchronizationRegistry transactions;
    private final DecisionMetrics metrics;
    private final Isolations isolations;
    private final Tally lines = new Tally(Duration.ofMinutes(1));

    private record Committed(Runnable then) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                then.run();
            }
        }
    }

    Aftermath(TransactionSynchronizationRegistry transactions, DecisionMetrics metrics, Isolations isolations) {
        this.transactions = transactions;
        this.metrics = metrics;
        this.isolations = isolations;
    }

    /** Call it in the transaction that stores them; in their order. */
    void afterCommit(List<Entry> entries) {
        transactions.registerInterposedSynchronization(new Committed(() -> entries.forEach(this::follow)));
    }

    private void follow(Entry entry) {
        metrics.decided(entry);
        entry.decision().failures().forEach(failure -> tell(entry, failure));
        isolations.told(new DecisionOutcome(
                entry.corp(),
                entry.event(),
                entry.facts().event().type(),
                entry.rulebook().digest(),
                entry.rulebook().isolated().stream().map(IsolatedRule::name).toList(),
                entry.decision().failures()));
    }

    /** One line a minute and rule. */
    private void tell(Entry entry, Failure failure) {
        RuleName rule = failure.name();
        OptionalLong times = lines.count(entry.corp() + " " + rule.text() + " " + failure.reason());
        if (times.isPresent()) {
            LOG.warnf(
                    "rule `%s` of %s (%s:%d) failed, and its family said nothing: %s, %d times, last in decision %s of %s",
                    rule.rule(),
                    rule.family().label(),
                    failure.file(),
                    failure.line(),
                    failure.reason().label(),
                    times.getAsLong(),
                    entry.id(),
                    entry.corp());
        }
    }
}
