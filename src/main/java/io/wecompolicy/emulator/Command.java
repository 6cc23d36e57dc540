package io.wecompolicy.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the control door was told, with reasons for what it can not read. */
record Command(JsonNode body) {
    Optional<String> text(String name) {
        return Optional.of(body.path(name).asText("")).filter(value -> !value.isEmpty());
    }

    String required(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException("`" + name + "` is missing"));
    }

    List<String> texts(String name) {
        List<String> values = new ArrayList<>();
        body.path(name).forEach(value -> values.add(value.asText()));
        return List.copyOf(values);
    }

    int number(String name, int otherwise) {
        return body.path(name).asInt(otherwise);
    }

    double fraction(String name) {
        return body.path(name).asDouble(0);
    }

    boolean flag(String name) {
        return body.path(name).asBoolean(false);
    }

    boolean has(String name) {
        return body.has(name);
    }

    /** A number of milliseconds. */
    Duration millis(String name) {
        return Duration.ofMillis(body.path(name).asLong(0));
    }
}
