package io.wecompolicy.core.language;

/** A part of a text can not be understood; the reader reports it and goes on with the next part. Never leaves this room. */
final class Misreading extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final int offset;
    private final String said;
    private final String hint;

    Misreading(String code, int offset, String said, String hint) {
        super(said, null, false, false);
        this.code = code;
        this.offset = offset;
        this.said = said;
        this.hint = hint;
    }

    /** What depends on a mistake that is reported already; nobody needs to hear of it twice. */
    static Misreading alreadyReported(int offset) {
        return new Misreading("", offset, "", "");
    }

    boolean isAlreadyReported() {
        return code.isEmpty();
    }

    String code() {
        return code;
    }

    int offset() {
        return offset;
    }

    String said() {
        return said;
    }

    String hint() {
        return hint;
    }
}
