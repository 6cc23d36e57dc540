package io.wecompolicy.platform;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How JSON looks everywhere: instants in ISO-8601 with the offset of Beijing, numbers as they are. */
@Singleton
class JsonConvention implements ObjectMapperCustomizer {
    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneOffset.ofHours(8));

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.registerModule(new SimpleModule("beijing").addSerializer(Instant.class, new InstantAtBeijing()));
    }

    /** After the modules of Quarkus, whose own form of an instant would win otherwise. */
    @Override
    public int priority() {
        return QUARKUS_CUSTOMIZER_PRIORITY - 1;
    }

    private static final class InstantAtBeijing extends JsonSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator json, SerializerProvider provider) throws IOException {
            // The ends of time have no year that ISO-8601 readers take; they stay in UTC notation.
            boolean far = value.equals(Instant.MAX) || value.equals(Instant.MIN);
            json.writeString(far ? value.toString() : BEIJING.format(value));
        }
    }
}
