package io.wecompolicy.wecom.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.Relation;
import io.wecompolicy.mirror.ContactReader;
import io.wecompolicy.mirror.ReadContact;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** {@code externalcontact/get} with all its pages: a part of the relations would look like lost tags. Source: 92114. */
@ApplicationScoped
class WecomContactReader implements ContactReader {
    private static final Logger LOG = Logger.getLogger(WecomContactReader.class);
    /** A page has 500 relations, so this is far above what exists; it ends a cursor that would run in a circle. */
    private static final int MOST_PAGES = 100;

    private static final int PERSONAL_TAG = 2;

    private final WecomApi api;
    private final Clock clock;

    WecomContactReader(WecomApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    @Override
    public Optional<ReadContact> read(CorpId corp, String externalUserId, Duration within) {
        Instant until = clock.instant().plus(within);
        Optional<Customer> customer = Optional.empty();
        List<Relation> relations = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            Reply reply = api.get(corp, Api.CONTACT_GET, query(externalUserId, cursor), until);
            if (!(reply instanceof Reply.Answer answer) || !answer.isGood()) {
                LOG.debugf("a customer of corp %s was not read: %s", corp, reason(reply));
                return Optional.empty();
            }
            JsonNode body = answer.body();
            if (customer.isEmpty()) {
                customer = Optional.of(customer(externalUserId, body.path("external_contact")));
            }
            body.path("follow_user").forEach(follow -> relations.add(relation(externalUserId, follow)));
            cursor = body.path("next_cursor").asText("");
            if (cursor.isEmpty()) {
                return customer.map(known -> new ReadContact(known, relations));
            }
        }
        LOG.warnf("the relations of a customer of corp %s do not end after %d pages", corp, MOST_PAGES);
        return Optional.empty();
    }

    private static Map<String, String> query(String externalUserId, String cursor) {
        Map<String, String> query = new HashMap<>();
        query.put("external_userid", externalUserId);
        if (!cursor.isEmpty()) {
            query.put("cursor", cursor);
        }
        return query;
    }

    private static Customer customer(String externalUserId, JsonNode contact) {
        String type =
                switch (contact.path("type").asInt(0)) {
                    case 1 -> "wechat";
                    case 2 -> "wecom";
                    default -> Customer.UNKNOWN;
                };
        String gender =
                switch (contact.path("gender").asInt(0)) {
                    case 1 -> "male";
                    case 2 -> "female";
                    default -> Customer.UNKNOWN;
                };
        // City, language and consent are not among what WeCom tells here.
        return new Customer(
                externalUserId,
                known(contact.path("name")),
                type,
                gender,
                Customer.UNKNOWN,
                Customer.UNKNOWN,
                known(contact.path("corp_name")),
                false);
    }

    private static Relation relation(String externalUserId, JsonNode follow) {
        Set<String> tags = new HashSet<>();
        for (JsonNode tag : follow.path("tags")) {
            if (tag.path("type").asInt(1) != PERSONAL_TAG) {
                tags.add(tag.path("group_name").asText() + "/" + tag.path("tag_name").asText());
            }
        }
        return new Relation(
                follow.path("userid").asText(),
                externalUserId,
                tags,
                follow.path("state").asText(""),
                follow.path("add_way").asInt(0),
                Instant.ofEpochSecond(follow.path("createtime").asLong(0)),
                follow.path("remark").asText(""));
    }

    private static String known(JsonNode text) {
        String value = text.asText("");
        return value.isBlank() ? Customer.UNKNOWN : value;
    }

    private static String reason(Reply reply) {
        if (reply instanceof Reply.Answer answer) {
            return Integer.toString(answer.code());
        }
        if (reply instanceof Reply.NotAsked refusal) {
            return refusal.reason();
        }
        return ((Reply.Unanswered) reply).reason();
    }
}
