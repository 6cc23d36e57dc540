package io.wecompolicy.outbox;

import java.util.Locale;

/** The state of an action; the last four are ends. */
public enum ActionStatus {
    PENDING,
    /** Will be retried. */
    FAILED,
    SENT,
    /** Its deadline passed. */
    EXPIRED,
    /** WeCom says there is nothing to do. */
    DROPPED,
    /** It will never work as it is. */
    DEAD;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
