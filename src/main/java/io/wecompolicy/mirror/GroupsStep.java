package io.wecompolicy.mirror;

import io.wecompolicy.channel.GroupChat;
import io.wecompolicy.channel.GroupChats;
import io.wecompolicy.mirror.GroupChatReader.Part;
import io.wecompolicy.mirror.Reading.Found;
import io.wecompolicy.mirror.Reading.Unread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The customer groups that WeCom lists, and at the end those of ours, of which some may be dissolved. */
@ApplicationScoped
class GroupsStep implements Step {
    private final GroupChatReader reader;
    private final GroupChats chats;

    GroupsStep(GroupChatReader reader, GroupChats chats) {
        this.reader = reader;
        this.chats = chats;
    }

    @Override
    public Scope scope() {
        return Scope.GROUPS;
    }

    /** The place is WeCom's cursor. */
    @Override
    public Reading<Stride> page(Run run) {
        Reading<Part> reading = reader.part(run.corp(), run.place());
        if (reading instanceof Unread<Part> unread) {
            return new Unread<>(unread.reason(), unread.after());
        }
        Part part = reading.found().orElse(new Part(List.of(), ""));
        Set<String> ids = new LinkedHashSet<>(part.chatIds());
        Optional<String> next = Optional.of(part.next()).filter(cursor -> !cursor.isEmpty());
        if (next.isEmpty()) {
            chats.all(run.corp()).stream()
                    .filter(chat -> !chat.dissolved())
                    .map(GroupChat::chatId)
                    .forEach(ids::add);
        }
        List<Subject> checks =
                ids.stream().map(id -> Subject.groupChat(run.corp(), id)).toList();
        return new Found<>(new Stride(checks, part.chatIds().size(), next));
    }
}
