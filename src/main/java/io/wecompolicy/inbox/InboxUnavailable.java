package io.wecompolicy.inbox;

/** Nothing can be stored now; the sender should deliver again. */
public final class InboxUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InboxUnavailable(String reason) {
        super(reason);
    }

    InboxUnavailable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
