package io.wecompolicy.wecom.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.outbox.Delivery;
import io.wecompolicy.outbox.Work.UpdateContactWay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code update-contact-way}: the live code is read first. When it has the roster already, WeCom is told nothing; else it is
 * told everything, because nobody knows what becomes of a field that is left out. Source: 92228, protocol 9 row 6.
 */
@ApplicationScoped
class RosterSending {
    /** What {@code update_contact_way} takes besides the members; type and scene can not be changed. */
    private static final List<String> KEPT = List.of(
            "remark",
            "skip_verify",
            "style",
            "state",
            "expires_in",
            "chat_expires_in",
            "unionid",
            "conclusions",
            "mark_source");

    private static final String CONFIG_ID = "config_id";
    private static final String USER = "user";

    private final WecomApi api;

    RosterSending(WecomApi api) {
        this.api = api;
    }

    Delivery send(CorpId corp, UpdateContactWay work, Instant until) {
        Reply read = api.post(corp, Api.CONTACT_WAY_GET, Map.of(CONFIG_ID, work.configId()), until);
        if (!(read instanceof Reply.Answer answer) || !answer.isGood()) {
            return WecomErrors.delivery(read);
        }
        JsonNode way = answer.body().path("contact_way");
        if (receives(way).equals(Set.copyOf(work.userIds()))
                && way.path("party").isEmpty()) {
            return new Delivery.Sent(Optional.of("the live code has this roster already"));
        }
        return WecomErrors.delivery(api.post(corp, Api.CONTACT_WAY_UPDATE, body(way, work), until));
    }

    private static Set<String> receives(JsonNode way) {
        Set<String> users = new HashSet<>();
        way.path(USER).forEach(user -> users.add(user.asText()));
        return users;
    }

    /** Members are named one by one from now on: a whole department would receive beside the roster. */
    private static Map<String, Object> body(JsonNode way, UpdateContactWay work) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(CONFIG_ID, work.configId());
        KEPT.stream().filter(way::has).forEach(field -> body.put(field, way.get(field)));
        body.put(USER, work.userIds());
        body.put("party", List.of());
        return body;
    }
}
