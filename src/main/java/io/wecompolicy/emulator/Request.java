package io.wecompolicy.emulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came over HTTP, read once. */
record Request(String path, Map<String, String> query, byte[] content, String contentType) {
    private static final int MOST = 21 * 1024 * 1024;

    static Request read(HttpExchange exchange, String prefix) throws IOException {
        byte[] content = exchange.getRequestBody().readNBytes(MOST);
        String path = exchange.getRequestURI().getPath().substring(prefix.length());
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        return new Request(path, query(exchange.getRequestURI().getRawQuery()), content, type);
    }

    Call call(Endpoint endpoint, Optional<Session> session, ObjectMapper mapper) {
        JsonNode body = endpoint.json() ? json(mapper) : JsonNodeFactory.instance.objectNode();
        return new Call(session, query, body, content, contentType);
    }

    /** 40033 for ASCII-escaped text, which WeCom takes literally; 40035 for what is no JSON object. */
    JsonNode json(ObjectMapper mapper) {
        if (content.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        String text = new String(content, StandardCharsets.UTF_8);
        if (escapes(text)) {
            throw new Refusal(40033, "invalid character, \\uxxxx not allowed");
        }
        try {
            JsonNode body = mapper.readTree(text);
            if (body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException e) {
            throw new Refusal(40035, "invalid parameter: not json");
        }
        throw new Refusal(40035, "invalid parameter: not a json object");
    }

    private static boolean escapes(String text) {
        for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 2)) {
            if (text.startsWith("\\u", at)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            query.putIfAbsent(decode(name), decode(value));
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
