package io.wecompolicy.outbox;

/** What can be done in WeCom, and what a repetition after a crash does there. */
public enum ActionType {
    SEND_WELCOME("send-welcome", Idempotency.ONCE_PER_KEY),
    MARK_TAG("mark-tag", Idempotency.REPEATABLE);

    /** How an action bears being sent twice. */
    public enum Idempotency {
        /** The second time changes nothing. */
        REPEATABLE,
        /** WeCom refuses the second time by itself, because the key was used. */
        ONCE_PER_KEY,
        /** Before a repetition we must read back whether the first one worked. */
        READ_BACK
    }

    private final String label;
    private final Idempotency idempotency;

    ActionType(String label, Idempotency idempotency) {
        this.label = label;
        this.idempotency = idempotency;
    }

    public String label() {
        return label;
    }

    public Idempotency idempotency() {
        return idempotency;
    }
}
