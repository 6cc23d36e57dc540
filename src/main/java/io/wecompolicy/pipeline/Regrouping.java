package io.wecompolicy.pipeline;

import io.wecompolicy.contact.Contacts;
import io.wecompolicy.contact.SegmentChange;
import io.wecompolicy.core.decision.Decision;
import io.wecompolicy.core.decision.JoinSegment;
import io.wecompolicy.core.decision.LeaveSegment;
import io.wecompolicy.core.decision.PrimarySegment;
import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.decision.Settled;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.decisionlog.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Segments are ours alone: what was decided about them is so from the decision on, and nobody is called. */
@ApplicationScoped
class Regrouping {
    private final Contacts contacts;

    Regrouping(Contacts contacts) {
        this.contacts = contacts;
    }

    /** In the transaction of the decisions. */
    void apply(CorpId corp, List<Entry> entries) {
        List<SegmentChange> changes =
                entries.stream().flatMap(entry -> change(entry).stream()).toList();
        if (!changes.isEmpty()) {
            contacts.regroup(corp, changes);
        }
    }

    private static Optional<SegmentChange> change(Entry entry) {
        String customer = entry.facts().event().externalUserId();
        List<String> joined = targets(entry.decision(), JoinSegment.class);
        List<String> left = targets(entry.decision(), LeaveSegment.class);
        Optional<String> primary =
                targets(entry.decision(), PrimarySegment.class).stream().findFirst();
        boolean nothing = joined.isEmpty() && left.isEmpty() && primary.isEmpty();
        return customer.isEmpty() || nothing
                ? Optional.empty()
                : Optional.of(new SegmentChange(customer, joined, left, primary));
    }

    private static List<String> targets(Decision decision, Class<? extends Proposal> kind) {
        return decision.accepted()
                .map(Settled::proposal)
                .filter(kind::isInstance)
                .map(Proposal::target)
                .distinct()
                .toList();
    }
}
