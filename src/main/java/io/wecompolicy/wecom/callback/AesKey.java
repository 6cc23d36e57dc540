package io.wecompolicy.wecom.callback;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * An EncodingAESKey: AES-256-CBC whose clear text is 16 random bytes, the length of the message (4 bytes, big endian), the
 * message and the receiver's id, padded to blocks of 32. Source: WeCom developer centre, "encryption and decryption" (90968).
 */
final class AesKey {
    private static final int BLOCK = 32;
    private static final int CIPHER_BLOCK = 16;
    private static final int HEAD = 20;

    /** What one ciphertext says: the message and for whom it is. */
    record Clear(byte[] message, byte[] receiveId) {
        boolean isFor(String expected) {
            return MessageDigest.isEqual(receiveId, expected.getBytes(StandardCharsets.UTF_8));
        }
    }

    private final SecretKeySpec key;
    private final IvParameterSpec vector;

    /** @param encoded 43 letters and digits; the discarded bits of the last one may be set, which Java's decoder takes */
    AesKey(String encoded) {
        byte[] bytes = Base64.getDecoder().decode(encoded + "=");
        this.key = new SecretKeySpec(bytes, "AES");
        this.vector = new IvParameterSpec(bytes, 0, CIPHER_BLOCK);
    }

    /** Empty when this key does not fit or the text was cut. */
    Optional<Clear> decrypt(byte[] encrypted) {
        if (encrypted.length == 0 || encrypted.length % CIPHER_BLOCK != 0) {
            return Optional.empty();
        }
        byte[] padded = decipher(encrypted);
        // Java's own PKCS#5 takes pads up to 16 only; WeCom pads to 32.
        int pad = padded[padded.length - 1];
        int end = padded.length - pad;
        if (pad < 1 || pad > BLOCK || end < HEAD) {
            return Optional.empty();
        }
        for (int i = end; i < padded.length; i++) {
            if (padded[i] != pad) {
                return Optional.empty();
            }
        }
        int length = ByteBuffer.wrap(padded, CIPHER_BLOCK, Integer.BYTES).getInt();
        if (length < 0 || length > end - HEAD) {
            return Optional.empty();
        }
        return Optional.of(new Clear(
                Arrays.copyOfRange(padded, HEAD, HEAD + length), Arrays.copyOfRange(padded, HEAD + length, end)));
    }

    private byte[] decipher(byte[] encrypted) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, vector);
            return cipher.doFinal(encrypted);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES/CBC/NoPadding", e);
        }
    }
}
