package io.wecompolicy.wecom.callback;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** WeCom's side of the encryption; checked against the vectors of other people in {@link CallbackCipherTest}. */
public final class TestEncryptor {
    public static final String TOKEN = "QDG6eK";
    public static final String CORP = "wx5823bf96d3bd56c7";
    public static final String KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";

    private final String token;
    private final String key;
    private final String receiveId;

    public TestEncryptor(String token, String key, String receiveId) {
        this.token = token;
        this.key = key;
        this.receiveId = receiveId;
    }

    public String encrypt(byte[] message) {
        byte[] receiver = receiveId.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream clear = new ByteArrayOutputStream();
        clear.writeBytes("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        clear.writeBytes(ByteBuffer.allocate(4).putInt(message.length).array());
        clear.writeBytes(message);
        clear.writeBytes(receiver);
        int pad = 32 - clear.size() % 32;
        byte[] padding = new byte[pad];
        Arrays.fill(padding, (byte) pad);
        clear.writeBytes(padding);
        return encryptPadded(clear.toByteArray());
    }

    public String encrypt(String message) {
        return encrypt(message.getBytes(StandardCharsets.UTF_8));
    }

    String encryptPadded(byte[] padded) {
        try {
            byte[] bytes = Base64.getDecoder().decode(key + "=");
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(bytes, "AES"), new IvParameterSpec(bytes, 0, 16));
            return Base64.getEncoder().encodeToString(cipher.doFinal(padded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String sign(String timestamp, String nonce, String encrypted) {
        String[] parts = {token, timestamp, nonce, encrypted};
        Arrays.sort(parts);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1")
                            .digest(String.join("", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String envelope(String encrypted) {
        return "<xml><ToUserName><![CDATA[" + CORP
                + "]]></ToUserName><AgentID><![CDATA[218]]></AgentID><Encrypt><![CDATA[" + encrypted
                + "]]></Encrypt></xml>";
    }
}
