package io.wecompolicy.pipeline;

import io.wecompolicy.core.event.ClockTicked;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.MemberLeft;
import io.wecompolicy.decisionlog.Entry;
import io.wecompolicy.outbox.NewAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What decisions change here, in their own transaction: segments, rosters that are wanted, and moments to look again. */
@ApplicationScoped
class Consequences {
    private final RosterPlanner rosters;
    private final Regrouping regrouping;
    private final Dues dues;
    private final Ticks ticks;
    private final Ticker ticker;

    Consequences(RosterPlanner rosters, Regrouping regrouping, Dues dues, Ticks ticks, Ticker ticker) {
        this.rosters = rosters;
        this.regrouping = regrouping;
        this.dues = dues;
        this.ticks = ticks;
        this.ticker = ticker;
    }

    /**
     * @param decided of one transaction in their order
     * @return what WeCom must be told of rosters
     */
    List<NewAction> of(CorpId corp, List<Decided> decided) {
        List<Entry> entries = decided.stream().map(Decided::entry).toList();
        regrouping.apply(corp, entries);
        dues.note(corp, decided);
        leavers(corp, entries);
        return rosters.plan(
                corp,
                decided.stream().filter(Decided::routes).map(Decided::entry).toList());
    }

    /** Every live code on which a leaver has a seat is looked at. */
    private void leavers(CorpId corp, List<Entry> entries) {
        List<String> left = entries.stream()
                .map(entry -> entry.facts().event())
                .filter(MemberLeft.class::isInstance)
                .map(Event::userId)
                .toList();
        if (!left.isEmpty()) {
            ticks.tick(corp, ClockTicked.ROSTER, ticker.waysOf(corp, left));
        }
    }
}
