package io.wecompolicy.mirror;

import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.GroupChatChanged;
import io.wecompolicy.core.event.MemberChanged;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.inbox.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What has to be read because of an event. */
final class Requests {
    /** Changes of a library or a tree come in bursts within a second. */
    private static final Duration BURST = Duration.ofSeconds(1);

    private final MirrorConfig config;
    private final Instant now;

    Requests(MirrorConfig config, Instant now) {
        this.config = config;
        this.now = now;
    }

    /** @param doubtful whether only WeCom can tell how the pair stands */
    Optional<ReadRequest> of(Received received, boolean counts, boolean doubtful) {
        Event event = received.event();
        return switch (event.type()) {
            case CONTACT_ADDED -> counts ? begun(received) : doubted(received, doubtful);
            case CONTACT_EDITED -> pair(received, now.plus(config.coalesce()));
            case CONTACT_DELETED, FOLLOW_DELETED -> doubted(received, doubtful);
            case TAG_LIBRARY_CHANGED ->
                Optional.of(request(received, Subject.tagLibrary(received.corp()), now.plus(BURST)));
            case GROUP_CHAT_CHANGED -> Optional.of(chat(received, (GroupChatChanged) event));
            case MEMBER_JOINED, MEMBER_LEFT -> Optional.of(member(received, event.userId()));
            case MEMBER_CHANGED -> Optional.of(changed(received, (MemberChanged) event));
            case DEPARTMENT_CHANGED ->
                Optional.of(request(received, Subject.departments(received.corp()), now.plus(BURST)));
            case CONTACT_HALF_ADDED,
                    TAGS_CHANGED,
                    ARCHIVE_CONSENTED,
                    TRANSFER_FAILED,
                    CONTACT_READ,
                    GRANT_CHANGED,
                    SIGNAL_RECORDED,
                    CLOCK_TICKED,
                    UNKNOWN -> Optional.empty();
        };
    }

    /** At once: rules wait for the customer's name. */
    private Optional<ReadRequest> begun(Received received) {
        return received.event()
                .pair()
                .map(pair -> ReadRequest.of(
                                Subject.contact(received.corp(), pair),
                                received.id().value(),
                                now)
                        .ofNew());
    }

    private Optional<ReadRequest> doubted(Received received, boolean doubtful) {
        return doubtful ? pair(received, now) : Optional.empty();
    }

    private Optional<ReadRequest> pair(Received received, Instant due) {
        Optional<Pair> pair = received.event().pair();
        return pair.map(known -> request(received, Subject.contact(received.corp(), known), due));
    }

    private ReadRequest chat(Received received, GroupChatChanged changed) {
        return request(received, Subject.groupChat(received.corp(), changed.chatId()), now.plus(config.chatSettling()))
                .expecting(changed.currentMemberVersion());
    }

    private ReadRequest changed(Received received, MemberChanged changed) {
        return changed.newUserId().isEmpty()
                ? member(received, changed.userId())
                : member(received, changed.newUserId()).expecting(changed.userId());
    }

    private ReadRequest member(Received received, String userId) {
        return request(received, Subject.member(received.corp(), userId), now);
    }

    private static ReadRequest request(Received received, Subject subject, Instant due) {
        return ReadRequest.of(subject, received.id().value(), due)
                .afterTheSecondOf(received.event().at());
    }
}
