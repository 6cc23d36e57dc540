package io.wecompolicy.access;

import io.wecompolicy.platform.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Records who changed users and keys. */
@ApplicationScoped
class Changes {
    private static final Logger LOG = Logger.getLogger(Changes.class);

    private final Callers callers;
    private final Instance<Tenants> tenants;

    Changes(Callers callers, Instance<Tenants> tenants) {
        this.callers = callers;
        this.tenants = tenants;
    }

    /**
     * One entry in the audit of each corp that the user or key may act for.
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
        List<String> concerned =
                corps.isEmpty() && tenants.isResolvable() ? tenants.get().ids() : List.copyOf(corps);
        LOG.infof("%s: %s %s %s for %s", callers.current().name(), action, objectType, objectId, concerned);
    }
}
