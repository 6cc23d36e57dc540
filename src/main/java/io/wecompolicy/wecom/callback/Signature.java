package io.wecompolicy.wecom.callback;

import org.jspecify.annotations.Nullable;

/** The query of a callback: {@code msg_signature} and what it was made of besides token and text. */
record Signature(String value, String timestamp, String nonce) {
    /** A parameter that is missing counts as empty, so that it fits nothing. */
    static Signature of(@Nullable String value, @Nullable String timestamp, @Nullable String nonce) {
        return new Signature(
                value == null ? "" : value, timestamp == null ? "" : timestamp, nonce == null ? "" : nonce);
    }
}
