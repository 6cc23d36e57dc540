package io.wecompolicy.pipeline;

import io.wecompolicy.channel.Rosters;
import io.wecompolicy.outbox.ActionStatus;
import io.wecompolicy.outbox.SettledAction;
import io.wecompolicy.outbox.SettlementListener;
import io.wecompolicy.outbox.Work;
import jakarta.enterprise.context.ApplicationScoped;

/** A roster that WeCom has taken is what it shows; one that it has not taken is asked for again by the next decision. */
@ApplicationScoped
class RosterShown implements SettlementListener {
    private final Rosters rosters;

    RosterShown(Rosters rosters) {
        this.rosters = rosters;
    }

    @Override
    public void settled(SettledAction action) {
        if (!(action.work() instanceof Work.UpdateContactWay update)) {
            return;
        }
        if (action.status() == ActionStatus.SENT) {
            rosters.shown(action.corp(), update.configId(), update.userIds(), action.at());
        } else {
            rosters.unwant(action.corp(), update.configId(), action.at());
        }
    }
}
