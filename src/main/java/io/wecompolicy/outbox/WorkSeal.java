package io.wecompolicy.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.BrokenSeal;
import io.wecompolicy.platform.SubjectKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;

/** Work as sealed JSON: it holds the welcome code and what the customer will read. */
@ApplicationScoped
class WorkSeal {
    /** The stored work has a shape that this version does not know, or it does not open. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Unreadable(ActionType type) {
            super("the stored work of type " + type.label() + " can not be read by this version");
        }

        private Unreadable(ActionType type, BrokenSeal broken) {
            super("the stored work of type " + type.label() + " does not open: " + broken.getMessage());
        }
    }

    private final ObjectMapper mapper;
    private final SubjectKeys keys;

    WorkSeal(ObjectMapper mapper, SubjectKeys keys) {
        this.mapper = mapper;
        this.keys = keys;
    }

    void prepare(CorpId corp, Collection<String> subjects) {
        keys.prepare(corp.value(), subjects);
    }

    byte[] seal(CorpId corp, Work work) {
        try {
            return keys.seal(corp.value(), work.externalUserId(), mapper.writeValueAsBytes(work));
        } catch (IOException e) {
            throw new UncheckedIOException("work of type " + work.type().label() + " can not be written as JSON", e);
        }
    }

    /**
     * Empty when the customer was erased.
     *
     * @throws Unreadable when it was written by a version that knew more, or is damaged
     */
    Optional<Work> open(ActionRow row) {
        return open(row.corp(), row.externalUserId(), row.type(), row.work());
    }

    /** As {@link #open(ActionRow)}. */
    Optional<Work> open(CorpId corp, String externalUserId, ActionType type, byte[] sealed) {
        try {
            return keys.open(corp.value(), externalUserId, sealed).map(clear -> read(type, clear));
        } catch (BrokenSeal e) {
            throw new Unreadable(type, e);
        }
    }

    /** Loads the keys of work that will be opened. */
    void expect(CorpId corp, Collection<String> subjects) {
        keys.expect(corp.value(), subjects);
    }

    private Work read(ActionType type, byte[] clear) {
        Class<? extends Work> shape = switch (type) {
            case SEND_WELCOME -> Work.SendWelcome.class;
            case MARK_TAG -> Work.MarkTag.class;
            case UPDATE_CONTACT_WAY -> Work.UpdateContactWay.class;
        };
        try {
            return mapper.readValue(clear, shape);
        } catch (IOException e) {
            // The cause quotes what it could not read, and that is what we sealed.
            throw new Unreadable(type);
        }
    }
}
