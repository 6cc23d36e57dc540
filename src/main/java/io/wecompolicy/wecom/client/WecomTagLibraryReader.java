package io.wecompolicy.wecom.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.mirror.Reading;
import io.wecompolicy.mirror.TagLibraryReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code get_corp_tag_list} with everything that exists. Source: 92117. */
@ApplicationScoped
class WecomTagLibraryReader implements TagLibraryReader {
    private final WecomApi api;
    private final CorpTags names;
    private final ClientConfig config;
    private final Clock clock;

    WecomTagLibraryReader(WecomApi api, CorpTags names, ClientConfig config, Clock clock) {
        this.api = api;
        this.names = names;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Reading<List<ReadTag>> tags(CorpId corp) {
        Reading<List<ReadTag>> reading = Readings.of(
                api.post(
                        corp,
                        Api.TAG_LIST,
                        Map.of(),
                        clock.instant().plus(config.readTimeout().multipliedBy(2))),
                body -> tags(body.path("tag_group")));
        // Whoever reads it had a reason: the names by which actions find the ids may be old, too.
        names.stale(corp);
        return reading;
    }

    private static List<ReadTag> tags(JsonNode groups) {
        List<ReadTag> tags = new ArrayList<>();
        for (JsonNode group : groups) {
            for (JsonNode tag : group.path("tag")) {
                tags.add(new ReadTag(
                        tag.path("id").asText(),
                        group.path("group_id").asText(),
                        group.path("group_name").asText(),
                        tag.path("name").asText(),
                        group.path("order").asLong(0),
                        tag.path("order").asLong(0)));
            }
        }
        return tags;
    }
}
