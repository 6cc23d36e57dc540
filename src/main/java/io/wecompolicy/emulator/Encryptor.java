package io.wecompolicy.emulator;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * WeCom's side of the callback encryption, written from its documentation (90968) and sharing nothing with the
 * service's own decryption, so that one mistake can not hide in both.
 */
final class Encryptor {
    private static final int BLOCK = 32;

    private final String token;
    private final byte[] key;
    private final String receiveId;

    Encryptor(String token, String encodingAesKey, String receiveId) {
        this.token = token;
        this.key = Base64.getDecoder().decode(encodingAesKey + "=");
        this.receiveId = receiveId;
    }

    /** Base64 of AES-256-CBC over random, length, message and receive id, padded to blocks of 32 bytes, not 16. */
    String encrypt(String message, byte[] random) {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        byte[] receiver = receiveId.getBytes(StandardCharsets.UTF_8);
        int length = random.length + Integer.BYTES + text.length + receiver.length;
        int padding = BLOCK - length % BLOCK;
        ByteBuffer clear = ByteBuffer.allocate(length + padding)
                .put(random)
                .putInt(text.length)
                .put(text)
                .put(receiver);
        Arrays.fill(clear.array(), length, length + padding, (byte) padding);
        return Base64.getEncoder().encodeToString(cipher(clear.array()));
    }

    /** Lower-case hex SHA-1 over the four values, sorted as strings and joined without a separator. */
    String sign(String timestamp, String nonce, String encrypted) {
        String joined = Stream.of(token, timestamp, nonce, encrypted).sorted().collect(Collectors.joining());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(joined.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-1", e);
        }
    }

    private byte[] cipher(byte[] padded) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new IvParameterSpec(Arrays.copyOf(key, cipher.getBlockSize())));
            return cipher.doFinal(padded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java can not do AES-256-CBC with that key", e);
        }
    }
}
