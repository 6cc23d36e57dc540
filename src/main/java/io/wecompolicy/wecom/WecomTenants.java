package io.wecompolicy.wecom;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.wecompolicy.platform.Problem;
import io.wecompolicy.platform.ProblemType;
import io.wecompolicy.platform.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The tenants are the corps of the configured apps. */
@ApplicationScoped
class WecomTenants implements Tenants {
    private static final Logger LOG = Logger.getLogger(WecomTenants.class);

    private final WecomConfig config;

    WecomTenants(WecomConfig config) {
        this.config = config;
    }

    void onStart(@Observes StartupEvent started) {
        if (config.apps().isEmpty() && LaunchMode.current() == LaunchMode.NORMAL) {
            LOG.warn("no WeCom app is configured, so nothing can come in; set wecom.apps.<app>.corp-id and its kind");
        }
    }

    @Override
    public List<String> ids() {
        return config.apps().values().stream()
                .map(WecomConfig.App::corpId)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public String choose(@Nullable String asked) {
        List<String> ids = ids();
        if (asked != null && !asked.isBlank()) {
            if (!ids.contains(asked)) {
                throw Problem.of(
                        ProblemType.NOT_FOUND, "corp `" + asked + "` is not configured; see wecom.apps.<app>.corp-id");
            }
            return asked;
        }
        if (ids.isEmpty()) {
            throw Problem.of(ProblemType.NOT_FOUND, "no corp is configured; set wecom.apps.<app>.corp-id and its kind");
        }
        if (ids.size() > 1) {
            throw Problem.of(
                    ProblemType.CORP_REQUIRED,
                    "several corps are configured; say which one with ?corp=, such as `" + ids.get(0) + "`");
        }
        return ids.get(0);
    }
}
