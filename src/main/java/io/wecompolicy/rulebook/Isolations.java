package io.wecompolicy.rulebook;

import io.wecompolicy.core.decision.Failure;
import io.wecompolicy.core.decision.RuleName;
import io.wecompolicy.core.event.CorpId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.logging.Logger;

/**
 * Rules that threw in too many decisions in a row are isolated, so that the others of their family work again: their version
 * decides without them, on every replica, until an administrator lifts it or another version is published.
 */
@ApplicationScoped
public class Isolations {
    /** Decisions in a row in which a rule may not throw. */
    static final int TOO_MANY = 5;

    private static final Logger LOG = Logger.getLogger(Isolations.class);

    private final LiveRulebook live;
    private final IsolationStore store;
    private final Clock clock;
    private final Streaks streaks = new Streaks(TOO_MANY);
    private final Queue<Due> due = new ConcurrentLinkedQueue<>();

    private record Due(CorpId corp, String digest, Isolation isolation) {}

    Isolations(LiveRulebook live, IsolationStore store, Clock clock) {
        this.live = live;
        this.store = store;
        this.clock = clock;
    }

    /** Counts a decision that was stored; needs no database. Tell them in their order. */
    public void told(DecisionOutcome outcome) {
        live.current(outcome.corp(), "")
                .filter(outcome::isBy)
                .ifPresent(
                        rulebook -> streaks.add(outcome).forEach(failure -> due.add(due(rulebook, outcome, failure))));
    }

    private Due due(ActiveRulebook rulebook, DecisionOutcome outcome, Failure failure) {
        String event = outcome.event().value();
        return new Due(
                outcome.corp(), outcome.digest(), Isolation.of(failure, rulebook.version(), event, clock.instant()));
    }

    /** Records what is due. What the database does not take now stays due. */
    void settle() throws SQLException {
        for (Due next = due.peek(); next != null; next = due.peek()) {
            Isolation rule = next.isolation();
            if (store.add(next.corp(), next.digest(), rule)) {
                LOG.errorf(
                        "rule `%s` of %s (%s:%d) threw in %d decisions in a row and is isolated: rulebook %d of %s decides"
                                + " without it from now on; mend it and publish, or lift it with"
                                + " DELETE /api/v1/rulebooks/live/isolations/%s/%s",
                        rule.rule(),
                        rule.family(),
                        rule.file(),
                        rule.line(),
                        TOO_MANY,
                        rule.rulebook(),
                        next.corp(),
                        rule.family(),
                        rule.rule());
            }
            due.remove();
        }
    }

    /** From now on this one decides; what others counted is over. */
    void swap(CorpId corp, ActiveRulebook next) {
        live.swap(corp, next);
        streaks.forget(corp);
    }

    List<RuleName> names(CorpId corp, String digest) throws SQLException {
        return store.list(corp, digest).stream().map(Isolation::name).toList();
    }
}
