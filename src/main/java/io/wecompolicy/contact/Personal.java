package io.wecompolicy.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wecompolicy.core.event.CorpId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Seals and opens what is personal of a customer. Its key must have been prepared. */
@ApplicationScoped
class Personal {
    private final KeyRing keys;
    private final ObjectMapper mapper;

    Personal(KeyRing keys, ObjectMapper mapper) {
        this.keys = keys;
        this.mapper = mapper;
    }

    /** The sealed column of a customer. */
    record Fields(String name, String gender, String city, String language, String corpName) {}

    byte[] seal(CorpId corp, String externalUserId, Fields fields) {
        try {
            return keys.seal(corp.value(), externalUserId, mapper.writeValueAsBytes(fields));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts can not be written as JSON", e);
        }
    }

    byte[] seal(CorpId corp, String externalUserId, String text) {
        return keys.seal(corp.value(), externalUserId, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when the customer was erased. */
    Optional<Fields> fields(CorpId corp, String externalUserId, byte[] sealed) {
        return keys.open(corp.value(), externalUserId, sealed).map(this::parsed);
    }

    /** Empty when the customer was erased. */
    Optional<String> text(CorpId corp, String externalUserId, byte[] sealed) {
        return keys.open(corp.value(), externalUserId, sealed).map(clear -> new String(clear, StandardCharsets.UTF_8));
    }

    private Fields parsed(byte[] json) {
        try {
            return mapper.readValue(json, Fields.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
