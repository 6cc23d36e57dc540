package io.wecompolicy.pipeline;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.outbox.NewAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What decisions change here, in their own transaction: segments, rosters that are wanted, and moments to look again. */
@ApplicationScoped
class Consequences {
    private final RosterPlanner rosters;
    private final Regrouping regrouping;
    private final Dues dues;

    Consequences(RosterPlanner rosters, Regrouping regrouping, Dues dues) {
        this.rosters = rosters;
        this.regrouping = regrouping;
        this.dues = dues;
    }

    /**
     * @param decided of one transaction in their order
     * @return what WeCom must be told of rosters
     */
    List<NewAction> of(CorpId corp, List<Decided> decided) {
        regrouping.apply(corp, decided.stream().map(Decided::entry).toList());
        dues.note(corp, decided);
        return rosters.plan(
                corp,
                decided.stream().filter(Decided::routes).map(Decided::entry).toList());
    }
}
