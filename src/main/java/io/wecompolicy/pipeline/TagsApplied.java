package io.wecompolicy.pipeline;

import io.wecompolicy.contact.Contacts;
import io.wecompolicy.contact.TagChange;
import io.wecompolicy.outbox.ActionStatus;
import io.wecompolicy.outbox.SettledAction;
import io.wecompolicy.outbox.SettlementListener;
import io.wecompolicy.outbox.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What WeCom has taken from us is so from now on: the next decision finds it already so. */
@ApplicationScoped
class TagsApplied implements SettlementListener {
    private final Contacts contacts;

    TagsApplied(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public void settled(SettledAction action) {
        if (action.status() == ActionStatus.SENT && action.work() instanceof Work.MarkTag tags) {
            contacts.tagsApplied(action.corp(), List.of(new TagChange(tags.pair(), tags.add(), tags.remove())));
        }
    }
}
