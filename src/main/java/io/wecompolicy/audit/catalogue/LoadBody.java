package io.wecompolicy.audit.catalogue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.wecompolicy.platform.IncomingJson;
import io.wecompolicy.platform.JsonMistake;
import io.wecompolicy.platform.Problem;
import io.wecompolicy.platform.ProblemType;
import io.wecompolicy.platform.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the JSON array of a bulk load, entry by entry, so that every mistake has its place. */
@ApplicationScoped
class LoadBody {
    /** A file in the wrong shape has the same mistake in every line; the first ones are enough. */
    private static final int SHOWN = 100;

    private final ObjectReader json;

    LoadBody(IncomingJson json) {
        // an entry ends where the next one begins; what is behind the list is looked at in the end
        this.json = json.mapper().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with all mistakes (at most {@value #SHOWN}), or when it is no JSON array
     */
    <T extends Item> List<T> read(InputStream body, Class<T> type) {
        ObjectReader reader = json.forType(type);
        List<T> items = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        Map<String, Integer> positions = new HashMap<>();
        try (JsonParser parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw Problem.of(ProblemType.BAD_REQUEST, "the body is not a JSON array; send `[{…}, …]`");
            }
            for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
                if (violations.size() >= SHOWN) {
                    throw Problem.invalid(violations);
                }
                JsonNode node = json.readTree(parser);
                read(reader, node, index, items, violations, positions);
            }
            if (parser.nextToken() != null) {
                throw Problem.of(
                        ProblemType.BAD_REQUEST,
                        "the list has ended, yet the body goes on" + JsonMistake.at(parser.currentTokenLocation()));
            }
        } catch (JsonProcessingException e) {
            throw Problem.of(ProblemType.BAD_REQUEST, JsonMistake.ofForm(e) + "; send `[{…}, …]`");
        } catch (IOException e) {
            throw Problem.of(ProblemType.BAD_REQUEST, "the body ended early; send it again");
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return items;
    }

    private static <T extends Item> void read(
            ObjectReader reader,
            JsonNode node,
            int index,
            List<T> items,
            List<Violation> violations,
            Map<String, Integer> positions)
            throws IOException {
        String place = "[" + index + "]";
        if (!node.isObject()) {
            violations.add(new Violation(place, "must be an object"));
            return;
        }
        try {
            T item = reader.readValue(node);
            List<Violation> own = item.violations();
            own.forEach(
                    violation -> violations.add(new Violation(place + "." + violation.field(), violation.message())));
            Integer earlier = positions.putIfAbsent(item.key(), index);
            if (earlier != null && own.isEmpty()) {
                violations.add(new Violation(place, "has the key of [" + earlier + "]: `" + item.key() + "`"));
            }
            items.add(item);
        } catch (JsonMappingException e) {
            Violation found = JsonMistake.ofContent(e);
            violations.add(new Violation(place + "." + found.field(), found.message()));
        }
    }
}
