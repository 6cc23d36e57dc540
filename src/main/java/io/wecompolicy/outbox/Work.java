package io.wecompolicy.outbox;

import io.wecompolicy.core.event.Pair;
import io.wecompolicy.core.event.WelcomeCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One thing to do in WeCom. */
public sealed interface Work {
    ActionType type();

    /** Actions with the same key are done one after the other: a pair or a live code. */
    String serialKey();

    /** The customer whose key seals this; empty when it concerns none. */
    String externalUserId();

    /** The key of what concerns a pair. */
    static String serialKey(Pair pair) {
        return pair.userId() + "/" + pair.externalUserId();
    }

    /** One answer per kind of work; a new kind breaks every consumer at compile time. */
    interface Cases<R> {
        R sendWelcome(SendWelcome welcome);

        R markTag(MarkTag marking);

        R updateContactWay(UpdateContactWay update);
    }

    default <R> R match(Cases<R> cases) {
        if (this instanceof SendWelcome welcome) {
            return cases.sendWelcome(welcome);
        }
        return this instanceof MarkTag marking
                ? cases.markTag(marking)
                : cases.updateContactWay((UpdateContactWay) this);
    }

    /**
     * Greets the new customer of a pair.
     *
     * @param text may hold {@code [客户昵称]}, which the sender fills in when it can learn the name within 500 ms
     * @param fallbackText sent in place of {@code text} when the name stays unknown
     * @param attachments in WeCom's shape, at most 9
     */
    record SendWelcome(
            Pair pair,
            WelcomeCode code,
            String text,
            Optional<String> fallbackText,
            List<Map<String, Object>> attachments)
            implements Work {
        public SendWelcome {
            attachments = List.copyOf(attachments);
        }

        @Override
        public ActionType type() {
            return ActionType.SEND_WELCOME;
        }

        @Override
        public String serialKey() {
            return Work.serialKey(pair);
        }

        @Override
        public String externalUserId() {
            return pair.externalUserId();
        }
    }

    /** Changes the tags of a pair by one net difference; tags are {@code group/tag}. */
    record MarkTag(Pair pair, List<String> add, List<String> remove) implements Work {
        public MarkTag {
            add = List.copyOf(add);
            remove = List.copyOf(remove);
        }

        @Override
        public ActionType type() {
            return ActionType.MARK_TAG;
        }

        @Override
        public String serialKey() {
            return Work.serialKey(pair);
        }

        @Override
        public String externalUserId() {
            return pair.externalUserId();
        }
    }

    /**
     * Gives a live code this roster.
     *
     * @param userIds who receives from now on, 1 to 100
     */
    record UpdateContactWay(String configId, List<String> userIds) implements Work {
        public UpdateContactWay {
            userIds = List.copyOf(userIds);
        }

        @Override
        public ActionType type() {
            return ActionType.UPDATE_CONTACT_WAY;
        }

        @Override
        public String serialKey() {
            return "contact-way/" + configId;
        }

        @Override
        public String externalUserId() {
            return "";
        }
    }
}
