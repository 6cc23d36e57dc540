package io.wecompolicy.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call of the server API, after its token was found good.
 *
 * @param session whose token it was; absent for {@code gettoken}
 * @param content the bytes of the request; {@code body} is the same as JSON, an empty object for GET and uploads
 */
record Call(Optional<Session> session, Map<String, String> query, JsonNode body, byte[] content, String contentType) {

    Company company() {
        return session.orElseThrow().company();
    }

    /** The app that calls. */
    int agentId() {
        return session.orElseThrow().app().agentId();
    }

    /** A query parameter; absent and empty are the same to WeCom. */
    Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }

    String requiredQuery(String name) {
        return query(name).orElseThrow(() -> Refusal.parameter(name + " missing"));
    }

    Optional<String> text(String name) {
        return present(name).map(node -> {
            if (node.isContainerNode()) {
                throw Refusal.parameter(name + " must be a string");
            }
            return node.asText();
        });
    }

    String requiredText(String name) {
        return text(name).filter(value -> !value.isEmpty()).orElseThrow(() -> Refusal.parameter(name + " missing"));
    }

    /** At most so many characters, as WeCom counts: code points. */
    Optional<String> text(String name, int characters) {
        Optional<String> value = text(name);
        if (value.isPresent() && value.get().codePointCount(0, value.get().length()) > characters) {
            throw Refusal.parameter(name + " is longer than " + characters);
        }
        return value;
    }

    List<String> texts(String name) {
        return present(name).map(node -> elements(name, node)).orElse(List.of());
    }

    Optional<Long> number(String name) {
        return present(name).map(node -> {
            if (!node.canConvertToLong()) {
                throw Refusal.parameter(name + " must be a number");
            }
            return node.asLong();
        });
    }

    Optional<Boolean> flag(String name) {
        return present(name).map(JsonNode::asBoolean);
    }

    boolean has(String name) {
        return present(name).isPresent();
    }

    private Optional<JsonNode> present(String name) {
        @Nullable JsonNode node = body.get(name);
        return Optional.ofNullable(node).filter(found -> !found.isNull());
    }

    private static List<String> elements(String name, JsonNode node) {
        if (!node.isArray()) {
            throw Refusal.parameter(name + " must be an array");
        }
        List<String> values = new ArrayList<>();
        node.forEach(element -> values.add(element.asText()));
        return List.copyOf(values);
    }

    /** How WeCom measures texts with a limit in bytes. */
    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
