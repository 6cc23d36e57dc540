package io.wecompolicy.pipeline;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.decisionlog.Entry;
import io.wecompolicy.rulebook.ActiveRulebook;

/** A decision and the rulebook that made it. */
record Decided(Entry entry, ActiveRulebook rulebook) {
    /** Whether rules say anything about rosters: a company without such rules keeps its rosters as they are. */
    boolean routes() {
        return rulebook.ruleCounts().getOrDefault(Family.ROUTING, 0) > 0;
    }
}
