package io.wecompolicy.mirror;

import io.wecompolicy.channel.GroupChat;
import io.wecompolicy.channel.GroupChats;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.mirror.GroupChatReader.ReadChat;
import io.wecompolicy.mirror.Reading.Unread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Reads a customer group until it is what the callback said: WeCom tells of a change before it shows it. */
@ApplicationScoped
class GroupChatTreatment implements Treatment {
    /** Then what is shown is taken: a later change may have overtaken the version that was told. */
    private static final int PATIENCE = 5;

    private final GroupChatReader reader;
    private final GroupChats chats;
    private final Findings findings;
    private final Backoff backoff;
    private final MirrorConfig config;
    private final Clock clock;

    GroupChatTreatment(
            GroupChatReader reader,
            GroupChats chats,
            Findings findings,
            Backoff backoff,
            MirrorConfig config,
            Clock clock) {
        this.reader = reader;
        this.chats = chats;
        this.findings = findings;
        this.backoff = backoff;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public ReadKind kind() {
        return ReadKind.GROUP_CHAT;
    }

    @Override
    public Judgement read(DueRead read, Instant began) {
        Subject subject = read.subject();
        Reading<ReadChat> reading = reader.read(subject.corp(), subject.objectId());
        if (reading instanceof Unread<ReadChat> unread) {
            return () -> backoff.after(read, unread, clock.instant());
        }
        Optional<ReadChat> chat = reading.found();
        return () -> chat.map(shown -> take(read, shown, began)).orElseGet(() -> dissolve(read));
    }

    private Outcome take(DueRead read, ReadChat shown, Instant began) {
        CorpId corp = read.subject().corp();
        GroupChat chat = new GroupChat(
                shown.chatId(),
                shown.name(),
                shown.owner(),
                shown.members(),
                shown.version(),
                false,
                shown.createdAt());
        if (chats.take(corp, chat, began)) {
            findings.count(read, "group-changed");
        }
        boolean isOld = !read.expects().isEmpty() && !read.expects().equals(shown.version());
        return isOld && read.attempts() < PATIENCE
                ? Outcome.unfinished(clock.instant().plus(config.chatSettling()))
                : Outcome.DONE;
    }

    private Outcome dissolve(DueRead read) {
        if (chats.dissolve(read.subject().corp(), read.subject().objectId())) {
            findings.count(read, "group-dissolved");
        }
        return Outcome.DONE;
    }
}
