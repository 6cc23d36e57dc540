package io.wecompolicy.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;

/** Texts and times as callers must write them. Texts hold nothing that PostgreSQL can not keep. */
final class IncomingValues extends SimpleModule {
    private static final long serialVersionUID = 1;

    IncomingValues() {
        super("incoming");
        addDeserializer(
                String.class,
                new Written<>(String.class, text -> Optional.of(text).filter(Parameters::isProse)));
        addDeserializer(Instant.class, new Written<>(Instant.class, WrittenTime::instant));
        addDeserializer(LocalDate.class, new Written<>(LocalDate.class, WrittenTime::date));
        addDeserializer(LocalTime.class, new Written<>(LocalTime.class, WrittenTime::time));
    }

    /** A value that is written as a JSON string, in one form. */
    private static final class Written<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1;

        private final transient Function<String, Optional<T>> reader;

        private Written(Class<T> type, Function<String, Optional<T>> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return type().cast(context.handleUnexpectedToken(type(), parser));
            }
            Optional<T> value = reader.apply(parser.getText());
            return value.isPresent()
                    ? value.get()
                    : type().cast(context.handleWeirdStringValue(type(), parser.getText(), "is not readable"));
        }

        @SuppressWarnings("unchecked")
        private Class<T> type() {
            return (Class<T>) handledType();
        }
    }
}
