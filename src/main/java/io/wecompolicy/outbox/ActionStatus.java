package io.wecompolicy.outbox;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The state of an action; the last four are ends. */
public enum ActionStatus {
    PENDING,
    /** Will be retried. */
    FAILED,
    SENT,
    /** Its deadline passed, or comes before WeCom would listen again. */
    EXPIRED,
    /** WeCom says there is nothing to do. */
    DROPPED,
    /** It will never work as it is. */
    DEAD;

    /** The name in the API and in the database. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isEnd() {
        return this != PENDING && this != FAILED;
    }

    static ActionStatus of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
