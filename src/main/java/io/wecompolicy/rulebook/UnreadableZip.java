package io.wecompolicy.rulebook;

/** An archive that is no rules tree; the message is for whoever sent it. */
final class UnreadableZip extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableZip(String message) {
        super(message);
    }

    String said() {
        return String.valueOf(getMessage());
    }
}
