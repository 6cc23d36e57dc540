package io.wecompolicy.wecom.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.mirror.ContactLists;
import io.wecompolicy.mirror.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lists of customers. Sources: 92571, 92113, 92994. */
@ApplicationScoped
class WecomContactLists implements ContactLists {
    private static final int PART = 100;

    private final WecomApi api;
    private final ClientConfig config;
    private final Clock clock;

    WecomContactLists(WecomApi api, ClientConfig config, Clock clock) {
        this.api = api;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Reading<List<String>> members(CorpId corp) {
        return Readings.of(
                api.get(corp, Api.FOLLOW_USERS, Map.of(), until()), body -> Readings.texts(body.path("follow_user")));
    }

    @Override
    public Reading<Set<String>> customers(CorpId corp, String userId) {
        return Readings.of(
                api.get(corp, Api.CONTACT_LIST, Map.of("userid", userId), until()),
                body -> Set.copyOf(Readings.texts(body.path("external_userid"))));
    }

    @Override
    public Reading<Part> part(CorpId corp, String userId, String cursor) {
        Map<String, Object> body = new HashMap<>();
        body.put("userid_list", List.of(userId));
        body.put("cursor", cursor);
        body.put("limit", PART);
        return Readings.of(api.post(corp, Api.CONTACTS_OF, body, until()), WecomContactLists::part);
    }

    private static Part part(JsonNode body) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode contact : body.path("external_contact_list")) {
            JsonNode follow = contact.path("follow_info");
            entries.add(new Entry(
                    contact.path("external_contact").path("external_userid").asText(),
                    Instant.ofEpochSecond(follow.path("createtime").asLong(0)),
                    Set.copyOf(Readings.texts(follow.path("tag_id")))));
        }
        return new Part(entries, body.path("next_cursor").asText(""));
    }

    private Instant until() {
        return clock.instant().plus(config.readTimeout().multipliedBy(2));
    }
}
