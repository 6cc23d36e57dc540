package io.wecompolicy.wecom.callback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** The outer text of a delivery: {@code <xml><Encrypt>…}, or the JSON form that the documentation mentions. */
@ApplicationScoped
class Envelope {
    private final ObjectMapper mapper;

    Envelope(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The encrypted text in Base64. @throws CallbackRefused 400 when there is none */
    String encrypted(byte[] body) throws CallbackRefused {
        String text = Utf8.strict(body).strip();
        String encrypted =
                text.startsWith("{") ? fromJson(text) : XmlFields.of(text).text("Encrypt");
        if (encrypted.isEmpty()) {
            throw CallbackRefused.unreadable("the envelope has no Encrypt");
        }
        return encrypted;
    }

    private String fromJson(String text) throws CallbackRefused {
        try {
            JsonNode encrypted = mapper.readTree(text).path("encrypt");
            return encrypted.isTextual() ? encrypted.textValue() : "";
        } catch (JsonProcessingException e) {
            throw CallbackRefused.unreadable("the envelope is no well-formed JSON");
        }
    }
}
