package io.wecompolicy.mirror;

import io.wecompolicy.core.event.CorpId;
import java.util.List;

/**
 * A reconciliation that is ours to carry on.
 *
 * @param step index into the scope of what is listed now
 * @param place where in this step the next page begins; empty at its beginning
 */
record Run(String id, CorpId corp, List<Scope> scope, boolean isListing, int step, String place, int attempts) {
    Run {
        scope = List.copyOf(scope);
    }
}
