package io.wecompolicy.emulator;

import java.util.Random;

/** Every choice the emulator makes, from one seed, so that a run can be repeated. */
final class Randomness {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final String HEX = "0123456789abcdef";

    private final Random random;

    Randomness(long seed) {
        this.random = new Random(seed);
    }

    /** Characters of URL-safe Base64. */
    String opaque(int length) {
        return text(ALPHABET, length);
    }

    String hex(int length) {
        return text(HEX, length);
    }

    String digits(int length) {
        return text("0123456789", length);
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(double fraction) {
        return fraction > 0 && random.nextDouble() < fraction;
    }

    private String text(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
