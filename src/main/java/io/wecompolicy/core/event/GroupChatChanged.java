package io.wecompolicy.core.event;

import java.time.Instant;
import java.util.List;

/** A customer group was created, changed or dissolved. WeCom: {@code change_external_chat}. */
public record GroupChatChanged(
        String chatId,
        String change,
        String updateDetail,
        String joinScene,
        String quitScene,
        int memberChangeCount,
        List<String> members,
        String lastMemberVersion,
        String currentMemberVersion,
        Instant at)
        implements Event {
    public GroupChatChanged {
        members = List.copyOf(members);
    }

    @Override
    public EventType type() {
        return EventType.GROUP_CHAT_CHANGED;
    }
}
