package io.wecompolicy.core.event;

/**
 * Code that lets a member greet a new customer once: valid 20 s from the event, then WeCom answers 41050. It is a
 * credential, so it never shows in a log. Source: WeCom developer centre, "send welcome message" (92137).
 */
public record WelcomeCode(String value) {
    @Override
    public String toString() {
        return "WelcomeCode[***]";
    }
}
