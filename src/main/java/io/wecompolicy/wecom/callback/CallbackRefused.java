package io.wecompolicy.wecom.callback;

import io.wecompolicy.platform.ProblemType;

/** A call at WeCom's door that is not let in. The message holds nothing of the call's content. */
final class CallbackRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;

    CallbackRefused(ProblemType type, String reason) {
        super(reason, null, false, false);
        this.type = type;
    }

    static CallbackRefused unreadable(String reason) {
        return new CallbackRefused(ProblemType.BAD_REQUEST, reason);
    }

    ProblemType type() {
        return type;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
