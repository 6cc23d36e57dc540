package io.wecompolicy.pipeline;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.mirror.OwnWrites;
import io.wecompolicy.outbox.OpenActions;
import io.wecompolicy.outbox.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** What we ourselves change about tags is what the outbox holds. */
@ApplicationScoped
class OutboxWrites implements OwnWrites {
    private final OpenActions actions;

    OutboxWrites(OpenActions actions) {
        this.actions = actions;
    }

    @Override
    public Set<String> touched(CorpId corp, Pair pair, Instant endedAfter) {
        Set<String> tags = new HashSet<>();
        for (Work.MarkTag marking : actions.markings(corp, pair, endedAfter)) {
            tags.addAll(marking.add());
            tags.addAll(marking.remove());
        }
        return tags;
    }
}
