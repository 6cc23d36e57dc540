package io.wecompolicy.rulebook.check;

import java.util.Base64;

/**
 * A file in JSON.
 *
 * @param base64 its bytes
 */
public record EncodedFile(String base64) {
    static EncodedFile of(byte[] bytes) {
        return new EncodedFile(Base64.getEncoder().encodeToString(bytes));
    }
}
