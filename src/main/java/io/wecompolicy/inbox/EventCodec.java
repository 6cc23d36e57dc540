package io.wecompolicy.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Events as stored bytes: the JSON of their record. It has a mapper of its own, so that a setting for the API never changes
 * what is stored. Text that an older version did not know reads as empty.
 */
@ApplicationScoped
class EventCodec {
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule("absent").addDeserializer(String.class, new TextOrEmpty()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    byte[] encode(Event event) {
        try {
            return mapper.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "an event of type " + event.type().label() + " has no JSON", e);
        }
    }

    /** @throws UncheckedIOException when the bytes are no event of that type */
    Event decode(EventType type, byte[] json) {
        try {
            return mapper.readValue(json, type.record());
        } catch (IOException e) {
            throw new UncheckedIOException("the stored event of type " + type.label() + " is unreadable", e);
        }
    }

    private static final class TextOrEmpty extends StringDeserializer {
        private static final long serialVersionUID = 1L;

        @Override
        public String getNullValue(DeserializationContext context) {
            return "";
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return "";
        }
    }
}
