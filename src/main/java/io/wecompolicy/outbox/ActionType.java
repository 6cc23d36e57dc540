package io.wecompolicy.outbox;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What can be done in WeCom, and what a repetition after a crash does there. */
public enum ActionType {
    SEND_WELCOME("send-welcome", Idempotency.ONCE_PER_KEY, Lane.WELCOME),
    MARK_TAG("mark-tag", Idempotency.REPEATABLE, Lane.NORMAL),
    UPDATE_CONTACT_WAY("update-contact-way", Idempotency.READ_BACK, Lane.NORMAL);

    /**
     * How an action bears being sent twice. It happens when a process is killed, or the database is lost, after WeCom
     * did the work and before the row says so; and after a time-out, when nobody knows whether WeCom did it.
     */
    public enum Idempotency {
        /**
         * The second time changes nothing: a tag that is there stays there. Later actions of the same serial key wait
         * until this one is settled, so the repetition can not undo them.
         */
        REPEATABLE,
        /**
         * WeCom refuses the second time by itself, because the key was used: a customer is never greeted twice.
         *
         * <p>This is the one place where the record can not be exact. When the first try greeted the customer and nobody
         * noted it, the second is answered 41051 (the chat has begun: recorded {@code sent} with a note) or 41050 (the
         * code is used up or too old: recorded {@code dropped}, though the customer was greeted); or the deadline passes
         * before there is a second (recorded {@code expired}). WeCom has no call that tells whether the first one worked,
         * so the error of such a row says that an earlier try may have.
         */
        ONCE_PER_KEY,
        /** Before a repetition we must read back whether the first one worked. */
        READ_BACK
    }

    /** Each lane has threads of its own. */
    enum Lane {
        /** Each action stands for itself, because its code does: it waits for no other. */
        WELCOME("welcome"),
        /** Actions of one serial key are done one after the other, and a retry holds back those behind it. */
        NORMAL("normal");

        private final String label;

        Lane(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private final String label;
    private final Idempotency idempotency;
    private final Lane lane;

    ActionType(String label, Idempotency idempotency, Lane lane) {
        this.label = label;
        this.idempotency = idempotency;
        this.lane = lane;
    }

    /** The name in the API and in the database. */
    @JsonValue
    public String label() {
        return label;
    }

    public Idempotency idempotency() {
        return idempotency;
    }

    Lane lane() {
        return lane;
    }

    static ActionType of(String label) {
        return Arrays.stream(values())
                .filter(type -> type.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no action type `" + label + "`"));
    }
}
