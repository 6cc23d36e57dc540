package io.wecompolicy.mirror;

import io.quarkus.scheduler.Scheduled;
import io.wecompolicy.core.event.BeijingTime;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Tenants;
import io.wecompolicy.platform.Ulids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Starts reconciliations, by the day and on demand, and shows how they go. */
@ApplicationScoped
public class Reconciliations {
    private static final Logger LOG = Logger.getLogger(Reconciliations.class);
    private static final String PREFIX = "rc";

    private final ReconciliationTable table;
    private final Tenants tenants;
    private final Clock clock;

    Reconciliations(ReconciliationTable table, Tenants tenants, Clock clock) {
        this.table = table;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * Starts one.
     *
     * @param scope labels of {@link Scope}, in any order; none for everything
     * @return its id; empty when one of the corp runs already
     */
    @Transactional
    public Optional<String> start(CorpId corp, List<String> scope, String by) {
        String id = Ulids.next(PREFIX);
        boolean started = table.start(id, corp, Optional.empty(), inOrder(scope), by, clock.instant());
        return started ? Optional.of(id) : Optional.empty();
    }

    /** The one of the corp that runs. */
    @Transactional
    public Optional<String> running(CorpId corp) {
        return table.running(corp);
    }

    @Transactional
    public Optional<Reconciliation> find(CorpId corp, String id) {
        return table.find(corp, id);
    }

    // Every replica comes here; the day's row lets the first one start it.
    @Scheduled(cron = "${policy.mirror.reconcile:0 10 3 * * ?}", timeZone = "Asia/Shanghai")
    @Transactional
    void daily() {
        Instant now = clock.instant();
        for (String tenant : tenants.ids()) {
            boolean started = table.start(
                    Ulids.next(PREFIX),
                    new CorpId(tenant),
                    Optional.of(BeijingTime.date(now)),
                    Scope.labels(),
                    "system",
                    now);
            if (started) {
                LOG.infof("the daily reconcile of corp %s begins", tenant);
            }
        }
    }

    private static List<String> inOrder(List<String> scope) {
        return scope.isEmpty()
                ? Scope.labels()
                : Scope.labels().stream().filter(scope::contains).toList();
    }
}
