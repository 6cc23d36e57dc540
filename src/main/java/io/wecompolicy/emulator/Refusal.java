package io.wecompolicy.emulator;

/** WeCom says no: an {@code errcode} other than 0. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    Refusal(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }

    static Refusal parameter(String what) {
        return new Refusal(40058, "invalid Request Parameter: " + what);
    }
}
