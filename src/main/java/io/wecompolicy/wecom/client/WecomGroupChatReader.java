package io.wecompolicy.wecom.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.mirror.GroupChatReader;
import io.wecompolicy.mirror.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Customer groups. Sources: 92120, 92122. */
@ApplicationScoped
class WecomGroupChatReader implements GroupChatReader {
    private static final int PART = 1000;

    private final WecomApi api;
    private final ClientConfig config;
    private final Clock clock;

    WecomGroupChatReader(WecomApi api, ClientConfig config, Clock clock) {
        this.api = api;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Reading<ReadChat> read(CorpId corp, String chatId) {
        return Readings.of(
                api.post(corp, Api.GROUP_CHAT, Map.of("chat_id", chatId), until()),
                body -> chat(body.path("group_chat")));
    }

    @Override
    public Reading<Part> part(CorpId corp, String cursor) {
        Map<String, Object> body = new HashMap<>();
        body.put("status_filter", 0);
        body.put("cursor", cursor);
        body.put("limit", PART);
        return Readings.of(api.post(corp, Api.GROUP_CHATS, body, until()), WecomGroupChatReader::part);
    }

    private static ReadChat chat(JsonNode chat) {
        return new ReadChat(
                chat.path("chat_id").asText(),
                chat.path("name").asText(""),
                chat.path("owner").asText(""),
                chat.path("member_list").size(),
                chat.path("member_version").asText(""),
                Instant.ofEpochSecond(chat.path("create_time").asLong(0)));
    }

    private static Part part(JsonNode body) {
        List<String> ids = new ArrayList<>();
        body.path("group_chat_list")
                .forEach(chat -> ids.add(chat.path("chat_id").asText()));
        return new Part(ids, body.path("next_cursor").asText(""));
    }

    private Instant until() {
        return clock.instant().plus(config.readTimeout().multipliedBy(2));
    }
}
