package io.wecompolicy.wecom.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.Relation;
import io.wecompolicy.mirror.ContactReader;
import io.wecompolicy.mirror.ReadContact;
import io.wecompolicy.mirror.ReadContact.Shown;
import io.wecompolicy.mirror.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    public Reading<ReadContact> read(CorpId corp, String externalUserId, Duration within) {
        Instant until = clock.instant().plus(within);
        List<Shown> relations = new ArrayList<>();
        Optional<Customer> customer = Optional.empty();
        String cursor = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            Reading<JsonNode> reading = Readings.of(
                    api.get(corp, Api.CONTACT_GET, query(externalUserId, cursor), until), Function.identity());
            if (!(reading instanceof Reading.Found<JsonNode> found)) {
                return unread(corp, reading);
            }
            JsonNode body = found.value();
            Customer known = customer.orElseGet(() -> customer(externalUserId, body.path("external_contact")));
            customer = Optional.of(known);
            body.path("follow_user").forEach(follow -> relations.add(relation(externalUserId, follow)));
            cursor = body.path("next_cursor").asText("");
            if (cursor.isEmpty()) {
                return new Reading.Found<>(new ReadContact(known, relations));
            }
        }
        LOG.warnf("the relations of a customer of corp %s do not end after %d pages", corp, MOST_PAGES);
        return new Reading.Unread<>("the relations do not end", Duration.ZERO);
    }

    private static Reading<ReadContact> unread(CorpId corp, Reading<JsonNode> reading) {
        if (reading instanceof Reading.Absent<JsonNode> absent) {
            return new Reading.Absent<>(absent.reason());
        }
        Reading.Unread<JsonNode> unread = (Reading.Unread<JsonNode>) reading;
        LOG.debugf("a customer of corp %s was not read: %s", corp, unread.reason());
        return new Reading.Unread<>(unread.reason(), unread.after());
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
        String type = switch (contact.path("type").asInt(0)) {
            case 1 -> "wechat";
            case 2 -> "wecom";
            default -> Customer.UNKNOWN;
        };
        String gender = switch (contact.path("gender").asInt(0)) {
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

    private static Shown relation(String externalUserId, JsonNode follow) {
        Map<String, String> tags = new HashMap<>();
        for (JsonNode tag : follow.path("tags")) {
            if (tag.path("type").asInt(1) != PERSONAL_TAG) {
                tags.put(
                        tag.path("tag_id").asText(),
                        tag.path("group_name").asText() + "/"
                                + tag.path("tag_name").asText());
            }
        }
        Relation relation = new Relation(
                follow.path("userid").asText(),
                externalUserId,
                Set.copyOf(tags.values()),
                follow.path("state").asText(""),
                follow.path("add_way").asInt(0),
                Instant.ofEpochSecond(follow.path("createtime").asLong(0)),
                follow.path("remark").asText(""));
        return new Shown(relation, tags);
    }

    private static String known(JsonNode text) {
        String value = text.asText("");
        return value.isBlank() ? Customer.UNKNOWN : value;
    }
}
