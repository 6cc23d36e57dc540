package io.wecompolicy.platform;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two companies, until the one that is configured by {@code wecom.apps} is merged; then drop this. */
@Mock
@ApplicationScoped
public class TwoTenants implements Tenants {
    public static final String ONE = "ww0000000000000001";
    public static final String OTHER = "ww0000000000000002";

    @Override
    public List<String> ids() {
        return List.of(ONE, OTHER);
    }

    @Override
    public String choose(@Nullable String asked) {
        if (asked == null) {
            throw Problem.of(ProblemType.CORP_REQUIRED, "several corps are configured; name one with `?corp=`");
        }
        if (!ids().contains(asked)) {
            throw Problem.of(ProblemType.NOT_FOUND, "the corp `" + asked + "` is not configured");
        }
        return asked;
    }
}
