package io.wecompolicy.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A person submits the login form. */
final class FormRequest extends BaseAuthenticationRequest {
    private final String name;
    private final String password;

    FormRequest(String name, String password) {
        this.name = name;
        this.password = password;
    }

    String name() {
        return name;
    }

    String password() {
        return password;
    }
}
