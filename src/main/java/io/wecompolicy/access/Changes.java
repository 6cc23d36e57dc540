package io.wecompolicy.access;

import io.wecompolicy.audit.Audit;
import io.wecompolicy.audit.Change;
import io.wecompolicy.platform.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Puts changes of users and keys, which serve several corps, into the audit, which each corp has for itself. */
@ApplicationScoped
class Changes {
    private static final Logger LOG = Logger.getLogger(Changes.class);

    private final Audit audit;
    private final Callers callers;
    private final Tenants tenants;

    Changes(Audit audit, Callers callers, Tenants tenants) {
        this.audit = audit;
        this.callers = callers;
        this.tenants = tenants;
    }

    /**
     * One entry in the audit of each corp that the user or key may act for; call it inside the transaction of the change.
     *
     * @param corps empty means every corp
     */
    void record(
            Collection<String> corps,
            String action,
            String objectType,
            String objectId,
            Optional<?> before,
            Optional<?> after) {
        String actor = callers.current().name();
        List<String> concerned = tenants.ids().stream()
                .filter(corp -> corps.isEmpty() || corps.contains(corp))
                .toList();
        if (concerned.isEmpty()) {
            // Before the first corp is configured there is no audit to write into.
            LOG.infof("%s: %s of %s %s", actor, action, objectType, objectId);
            return;
        }
        audit.record(concerned.stream()
                .map(corp -> Change.ofService(corp, actor, action, objectType, objectId, before, after))
                .toList());
    }
}
