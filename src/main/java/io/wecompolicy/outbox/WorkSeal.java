package io.wecompolicy.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.SubjectKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;

/** Work as sealed JSON: it holds the welcome code and what the customer will read. */
@ApplicationScoped
class WorkSeal {
    /** The stored work has a shape that this version does not know. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Unreadable(ActionType type) {
            super("the stored work of type " + type.label() + " can not be read by this version");
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
     * @throws Unreadable when it was written by a version that knew more
     */
    Optional<Work> open(ActionRow row) {
        return keys.open(row.corp().value(), row.externalUserId(), row.work()).map(clear -> read(row.type(), clear));
    }

    private Work read(ActionType type, byte[] clear) {
        Class<? extends Work> shape =
                switch (type) {
                    case SEND_WELCOME -> Work.SendWelcome.class;
                    case MARK_TAG -> Work.MarkTag.class;
                };
        try {
            return mapper.readValue(clear, shape);
        } catch (IOException e) {
            // The cause quotes what it could not read, and that is what we sealed.
            throw new Unreadable(type);
        }
    }
}
