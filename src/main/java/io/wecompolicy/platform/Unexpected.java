package io.wecompolicy.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Notes what a caller sent where something else was wanted, while the parser still stands there. */
final class Unexpected extends DeserializationProblemHandler {
    @Override
    public Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType wanted,
            JsonToken token,
            JsonParser parser,
            @Nullable String reason)
            throws IOException {
        throw InvalidFormatException.from(parser, reason, sent(parser), wanted.getRawClass());
    }

    private static Object sent(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT, FIELD_NAME, END_OBJECT -> "{…}";
            case START_ARRAY, END_ARRAY -> "[…]";
            default -> parser.getText();
        };
    }
}
