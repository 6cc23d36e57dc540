package io.wecompolicy.decisionlog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.EventType;
import io.wecompolicy.core.fact.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;

/**
 * Facts as JSON in two parts: what belongs to this event, and what the corp's decisions share. A replay reads them back
 * and sees what the decision saw. The welcome code is a credential and is left out: no rule can see it.
 */
@ApplicationScoped
class FactsJson {
    private static final List<String> SHARED = List.of("templates", "tagGroups");

    /** The parts, ready to be stored. */
    record Parts(byte[] own, byte[] shared) {}

    private final ObjectMapper mapper;

    FactsJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    Parts write(Facts facts) throws JsonProcessingException {
        ObjectNode own = mapper.valueToTree(facts);
        ObjectNode event = mapper.valueToTree(facts.event());
        event.remove("welcomeCode");
        event.put("type", facts.event().type().label());
        own.set("event", event);
        ObjectNode shared = mapper.createObjectNode();
        SHARED.forEach(name -> shared.set(name, own.remove(name)));
        return new Parts(mapper.writeValueAsBytes(own), mapper.writeValueAsBytes(shared));
    }

    Facts read(Parts parts) throws IOException {
        ObjectNode all = (ObjectNode) mapper.readTree(parts.own());
        all.setAll((ObjectNode) mapper.readTree(parts.shared()));
        ObjectNode event = (ObjectNode) all.remove("event");
        JsonNode type = event.remove("type");
        Event happened =
                mapper.treeToValue(event, EventType.ofLabel(type.asText()).record());
        return mapper.treeToValue(all, FactsShape.class).with(happened);
    }
}
