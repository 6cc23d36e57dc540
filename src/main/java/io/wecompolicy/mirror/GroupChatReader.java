package io.wecompolicy.mirror;

import io.wecompolicy.core.event.CorpId;
import java.time.Instant;
import java.util.List;

/** Reads customer groups ({@code groupchat/list}, {@code groupchat/get}). The mirror declares it; {@code wecom.client} implements it. */
public interface GroupChatReader {
    /** Absent when the group was dissolved or never was. */
    Reading<ReadChat> read(CorpId corp, String chatId);

    /**
     * Chat ids.
     *
     * @param cursor empty for the first part
     */
    Reading<Part> part(CorpId corp, String cursor);

    /** One group; {@code version} changes with the list of members. */
    record ReadChat(String chatId, String name, String owner, int members, String version, Instant createdAt) {}

    /**
     * A part of the list.
     *
     * @param next empty when this was the last
     */
    record Part(List<String> chatIds, String next) {
        public Part {
            chatIds = List.copyOf(chatIds);
        }
    }
}
