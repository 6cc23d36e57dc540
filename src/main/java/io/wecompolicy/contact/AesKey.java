package io.wecompolicy.contact;

import io.wecompolicy.platform.BrokenSeal;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM. A box is a nonce of 12 bytes, the cipher text and a tag of 16 bytes. */
final class AesKey {
    static final int LENGTH = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random;

    /** @throws IllegalArgumentException when it is not {@value #LENGTH} bytes long */
    AesKey(byte[] bytes, SecureRandom random) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("the key has " + bytes.length + " bytes, not " + LENGTH);
        }
        this.key = new SecretKeySpec(bytes, "AES");
        this.random = random;
    }

    byte[] seal(byte[] bound, byte[] clear) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, bound, clear);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** @throws BrokenSeal when the box is damaged, of another key, or bound to something else */
    byte[] open(byte[] bound, byte[] box) {
        if (box.length < NONCE) {
            throw new BrokenSeal("the sealed bytes are too short");
        }
        byte[] nonce = Arrays.copyOf(box, NONCE);
        return run(Cipher.DECRYPT_MODE, nonce, bound, Arrays.copyOfRange(box, NONCE, box.length));
    }

    private byte[] run(int mode, byte[] nonce, byte[] bound, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound);
            return cipher.doFinal(input);
        } catch (AEADBadTagException e) {
            throw new BrokenSeal("the sealed bytes are damaged, or belong to somebody else", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM", e);
        }
    }
}
