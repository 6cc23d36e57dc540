package io.wecompolicy.emulator;

/**
 * What goes wrong with a call although it was right.
 *
 * @param code the {@code errcode} of an {@link Kind#ANSWER}, such as -1, 45009, 45033, 60020, 40014, 42001; else 0
 */
public record Fault(Kind kind, int code) {
    /** How it goes wrong. */
    public enum Kind {
        /** HTTP 200 with another errcode; nothing was done. */
        ANSWER,
        /** HTTP 500 with an empty body; nothing was done. */
        SERVER_ERROR,
        /** HTTP 200 with a page instead of JSON, as a proxy shows it; nothing was done. */
        HTML,
        /** The connection is closed without an answer; nothing was done. */
        DROPPED,
        /** The call was carried out, then the connection is closed: the caller can not know. */
        LOST_ANSWER,
        /** The call was carried out, and no answer comes for two minutes. */
        HANG
    }

    public static final Fault SERVER_ERROR = new Fault(Kind.SERVER_ERROR, 0);
    public static final Fault HTML = new Fault(Kind.HTML, 0);
    public static final Fault DROPPED = new Fault(Kind.DROPPED, 0);
    public static final Fault LOST_ANSWER = new Fault(Kind.LOST_ANSWER, 0);
    public static final Fault HANG = new Fault(Kind.HANG, 0);

    /** Another errcode instead of the answer. */
    public static Fault answer(int code) {
        return new Fault(Kind.ANSWER, code);
    }
}
