package io.wecompolicy.inbox;

import io.wecompolicy.core.event.ContactRead;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.EventId;
import io.wecompolicy.core.event.EventType;
import io.wecompolicy.core.event.TagsChanged;
import io.wecompolicy.platform.Ulids;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;

/** An arrival with the id that it gets if it is new, and all apps of its group that brought it. */
final class NewEvent {
    private final EventId id = new EventId(Ulids.next(EventTable.PREFIX));
    private final Arrival arrival;
    private final byte[] digest;
    private final Set<String> apps = new LinkedHashSet<>();

    NewEvent(Arrival arrival, byte[] digest) {
        this.arrival = arrival;
        this.digest = digest;
    }

    static byte[] digest(Arrival arrival) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(arrival.raw());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** What makes an event unique: its corp and the hash of its text. */
    static String key(String corp, byte[] digest) {
        return corp + "/" + HexFormat.of().formatHex(digest);
    }

    void broughtBy(String app) {
        if (!app.isEmpty()) {
            apps.add(app);
        }
    }

    EventId id() {
        return id;
    }

    Arrival arrival() {
        return arrival;
    }

    Event event() {
        return arrival.event();
    }

    byte[] digest() {
        return digest;
    }

    String apps() {
        return String.join(",", apps);
    }

    /** Unknown events are kept, and nobody decides them. */
    boolean isDecidable() {
        return event().type() != EventType.UNKNOWN;
    }

    /** The event from which this one was derived; empty for what came from outside. */
    String causeId() {
        if (event() instanceof TagsChanged changed) {
            return changed.causeId();
        }
        return event() instanceof ContactRead read ? read.causeId() : "";
    }

    Received received() {
        return new Received(id, arrival.corp(), arrival.app(), event(), arrival.receivedAt(), 0);
    }
}
