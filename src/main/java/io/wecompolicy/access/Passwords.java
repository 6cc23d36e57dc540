package io.wecompolicy.access;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords as bcrypt hashes. A pair of password and hash that once matched is remembered for this process, sealed with a
 * key that only this process knows: a program that sends Basic with each call must not cost a tenth of a second each time.
 */
@ApplicationScoped
class Passwords {
    /** What bcrypt reads of a password; longer ones would be cut silently. */
    static final int MOST_BYTES = 72;

    static final int LEAST_BYTES = 8;
    private static final int REMEMBERED = 1_000;

    private final SecretKeySpec key;
    private final String nobody;
    private final Map<String, Boolean> matched = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    Passwords() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
        this.nobody = BcryptUtil.bcryptHash(HexFormat.of().formatHex(random, 0, 16));
    }

    String hash(String password) {
        return BcryptUtil.bcryptHash(password);
    }

    boolean matches(String password, String hash) {
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return false;
        }
        String proof = proof(password, hash);
        synchronized (matched) {
            if (matched.containsKey(proof)) {
                return true;
            }
        }
        if (!BcryptUtil.matches(password, hash)) {
            return false;
        }
        synchronized (matched) {
            matched.put(proof, Boolean.TRUE);
        }
        return true;
    }

    /** Takes as long as a wrong password, so that the time of an answer does not tell which users exist. */
    void matchNobody(String password) {
        matches(password, nobody);
    }

    private String proof(String password, String hash) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }
}
