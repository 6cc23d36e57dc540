package io.wecompolicy.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** An API key as its program holds it: {@code wpk_} and 256 random bits in Base64. Scanners of leaks find it by its prefix. */
record KeyText(String value) {
    static final String PREFIX = "wpk_";
    private static final SecureRandom RANDOM = new SecureRandom();

    static KeyText fresh() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return new KeyText(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** SHA-256 in lower-case hexadecimal: what the table keeps. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
