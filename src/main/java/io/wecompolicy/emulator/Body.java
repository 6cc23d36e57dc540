package io.wecompolicy.emulator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A JSON object in the order in which WeCom prints it; values are scalars, lists and other bodies. */
final class Body {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    Body with(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    /** WeCom leaves out what is absent. */
    Body with(String name, Optional<?> value) {
        value.ifPresent(present -> fields.put(name, present));
        return this;
    }

    /** As {@link #with}, but an empty text counts as absent. */
    Body withText(String name, String value) {
        return with(name, Optional.of(value).filter(text -> !text.isEmpty()));
    }

    @JsonValue
    Map<String, Object> fields() {
        return fields;
    }
}
