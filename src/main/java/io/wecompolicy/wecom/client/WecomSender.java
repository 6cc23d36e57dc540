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

    WecomSender(WelcomeSending welcomes, TagMarking tags) {
        this.welcomes = welcomes;
        this.tags = tags;
    }

    @Override
    public Delivery send(CorpId corp, Work work, Instant until) {
        return work.match(new Work.Cases<>() {
            @Override
            public Delivery sendWelcome(Work.SendWelcome welcome) {
                return welcomes.send(corp, welcome, until);
            }

            @Override
            public Delivery markTag(Work.MarkTag marking) {
                return tags.send(corp, marking, until);
            }
        });
    }
}
