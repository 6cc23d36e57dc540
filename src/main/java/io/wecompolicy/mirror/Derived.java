package io.wecompolicy.mirror;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.inbox.Arrival;
import io.wecompolicy.inbox.Inbox;
import io.wecompolicy.platform.Ulids;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** Puts events that we found out ourselves into the inbox, in the running transaction. */
@ApplicationScoped
class Derived {
    private final Inbox inbox;
    private final Clock clock;

    Derived(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /** In their order. Each is unique: whoever compares has looked under the lock that nobody compared before. */
    void append(CorpId corp, String cause, List<? extends Event> events) {
        inbox.append(events.stream()
                .map(event -> new Arrival(corp, "", raw(event, cause), event, clock.instant()))
                .toList());
    }

    private static byte[] raw(Event event, String cause) {
        String text = "{\"derived\":\"%s\",\"cause\":\"%s\",\"id\":\"%s\"}"
                .formatted(event.type().label(), cause, Ulids.next("x"));
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
