package io.wecompolicy.access;

import io.wecompolicy.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What seals the session cookie; the same after a restart, and on every replica. */
@ApplicationScoped
class SessionKey {
    private static final int LEAST_CHARACTERS = 16;
    static final String TOO_SHORT = "`policy.access.session-key` has fewer than " + LEAST_CHARACTERS
            + " characters; give it a long random text";

    private final AccessConfig access;
    private final PlatformConfig platform;

    SessionKey(AccessConfig access, PlatformConfig platform) {
        this.access = access;
        this.platform = platform;
    }

    /** @throws IllegalStateException when the one in the settings is too short: names the setting */
    String value() {
        Optional<String> set = access.sessionKey();
        if (set.isPresent()) {
            if (isTooShort(set.get())) {
                throw new IllegalStateException(TOO_SHORT);
            }
            return set.get();
        }
        return platform.dataKey()
                .map(SessionKey::derived)
                .orElseGet(() -> new SecretFile(platform.dataDir().resolve("session-key")).readOrGenerate(32));
    }

    static boolean isTooShort(String key) {
        return key.length() < LEAST_CHARACTERS;
    }

    /** Replicas share the data key, so they can share this one without another setting. */
    private static String derived(String dataKey) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(dataKey.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return Base64.getEncoder().encodeToString(mac.doFinal("session-cookie".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }
}
