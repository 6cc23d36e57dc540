package io.wecompolicy.audit.catalogue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
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
import java.util.stream.Collectors;

/** Reads the JSON array of a bulk load, entry by entry, so that every mistake has its place. */
@ApplicationScoped
class LoadBody {
    /** A file in the wrong shape has the same mistake in every line; the first ones are enough. */
    private static final int SHOWN = 100;

    private final ObjectMapper mapper;

    LoadBody(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with all mistakes (at most {@value #SHOWN}), or when it is no JSON array
     */
    <T extends Item> List<T> read(InputStream body, Class<T> type) {
        ObjectReader reader = mapper.readerFor(type).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        List<T> items = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        Map<String, Integer> positions = new HashMap<>();
        try (JsonParser parser = mapper.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw notAnArray();
            }
            for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY && violations.size() < SHOWN; index++) {
                JsonNode node = mapper.readTree(parser);
                read(reader, node, index, items, violations, positions);
            }
        } catch (JsonProcessingException e) {
            throw notAnArray();
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
            violations.add(new Violation(place + path(e), message(e)));
        }
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
    }

    private static String message(JsonMappingException e) {
        return e instanceof UnrecognizedPropertyException ? "is not a field here" : "has the wrong type or form";
    }

    private static RuntimeException notAnArray() {
        return Problem.of(ProblemType.BAD_REQUEST, "the body is not a JSON array; send `[{…}, …]`");
    }
}
