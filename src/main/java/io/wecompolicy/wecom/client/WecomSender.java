package io.wecompolicy.wecom.client;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.outbox.Delivery;
import io.wecompolicy.outbox.Sender;
import io.wecompolicy.outbox.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Does the work of actions in WeCom. */
@ApplicationScoped
class WecomSender implements Sender {
    private final WelcomeSending welcomes;
    private final TagMarking tags;
    private final RosterSending rosters;

    WecomSender(WelcomeSending welcomes, TagMarking tags, RosterSending rosters) {
        this.welcomes = welcomes;
        this.tags = tags;
        this.rosters = rosters;
    }

    @Override
    public Delivery send(CorpId corp, Work work, Instant until) {
        try {
            return dispatch(corp, work, until);
        } catch (IllegalArgumentException e) {
            // No repetition mends a body that can not be written, such as an attachment that is no JSON.
            return new Delivery.Dead(String.valueOf(e.getMessage()));
        }
    }

    private Delivery dispatch(CorpId corp, Work work, Instant until) {
        return work.match(new Work.Cases<>() {
            @Override
            public Delivery sendWelcome(Work.SendWelcome welcome) {
                return welcomes.send(corp, welcome, until);
            }

            @Override
            public Delivery markTag(Work.MarkTag marking) {
                return tags.send(corp, marking, until);
            }

            @Override
            public Delivery updateContactWay(Work.UpdateContactWay update) {
                return rosters.send(corp, update, until);
            }
        });
    }
}
