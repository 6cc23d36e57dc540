package io.wecompolicy.pipeline;

import io.wecompolicy.core.event.ClockTicked;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.GrantChanged;
import io.wecompolicy.inbox.Arrival;
import io.wecompolicy.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/** Puts events that nobody sent into the inbox: the clock's, and those of changes made here. In the caller's transaction. */
@ApplicationScoped
class Ticks {
    private final Inbox inbox;
    private final Clock clock;

    Ticks(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /** One for each subject, as of now: one that comes late asks how things are, not how they were. */
    void tick(CorpId corp, String subject, Collection<String> subjectIds) {
        Instant now = now();
        append(
                corp,
                subjectIds.stream()
                        .distinct()
                        .sorted()
                        .map(id -> new ClockTicked(subject, id, now))
                        .toList());
    }

    /** The rights of these subjects were changed. */
    void grantsChanged(CorpId corp, Collection<String> subjects) {
        Instant now = now();
        append(
                corp,
                subjects.stream()
                        .distinct()
                        .sorted()
                        .map(subject -> new GrantChanged(subject, now))
                        .toList());
    }

    private void append(CorpId corp, List<? extends Event> events) {
        Instant now = clock.instant();
        if (!events.isEmpty()) {
            inbox.append(events.stream()
                    .map(event -> new Arrival(corp, "", event.toString().getBytes(StandardCharsets.UTF_8), event, now))
                    .toList());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
