package io.wecompolicy.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A program shows its key. */
final class KeyRequest extends BaseAuthenticationRequest {
    private final KeyText key;

    KeyRequest(KeyText key) {
        this.key = key;
    }

    KeyText key() {
        return key;
    }
}
