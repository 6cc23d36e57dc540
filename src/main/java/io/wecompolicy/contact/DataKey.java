package io.wecompolicy.contact;

import io.quarkus.runtime.StartupEvent;
import io.wecompolicy.platform.BrokenSeal;
import io.wecompolicy.platform.DatabaseChoice;
import io.wecompolicy.platform.PlatformConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * The key that wraps the keys of customers. Without the one with which the database was filled the service does not start:
 * it could read nobody it knows, and would seal new customers so that the right key does not open them later.
 */
@Singleton
class DataKey {
    private static final byte[] PROVEN = "the data key of this database".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BOUND = "proof".getBytes(StandardCharsets.UTF_8);

    private final AesKey key;
    private final SecureRandom random;

    @Inject
    DataKey(PlatformConfig config, KeyWitness witness) {
        this(config, DatabaseChoice.isEmbedded(), witness, new SecureRandom());
    }

    /** @throws IllegalStateException naming the setting or file that is missing or wrong */
    DataKey(PlatformConfig config, boolean embedded, KeyWitness witness, SecureRandom random) {
        this.random = random;
        DataKeySource source = DataKeySource.of(config.dataKey(), config.dataDir(), embedded);
        Optional<byte[]> proof = witness.proof();
        List<WrappedKey> filled = proof.isPresent() ? List.of() : witness.some();
        boolean used = proof.isPresent() || !filled.isEmpty();
        this.key = new AesKey(used ? source.read() : source.readOrGenerate(random), random);
        if (proof.isEmpty()) {
            if (used && filled.stream().noneMatch(this::opens)) {
                throw source.isNotTheOneOf();
            }
            witness.keep(key.seal(BOUND, PROVEN));
        }
        // Read again: another replica may have been faster, with another key.
        if (!proof.or(witness::proof).filter(this::opens).isPresent()) {
            throw source.isNotTheOneOf();
        }
    }

    /** Before anything is read or sealed, and whether or not somebody asks for the key. */
    void onStart(@Observes @Priority(1) StartupEvent started) {
        // Being made is what checks it.
    }

    /** A new random key for a subject, wrapped. */
    byte[] wrapNew(byte[] bound) {
        byte[] fresh = new byte[AesKey.LENGTH];
        random.nextBytes(fresh);
        return key.seal(bound, fresh);
    }

    /** @throws BrokenSeal when it is damaged, of another data key, or bound to somebody else */
    AesKey unwrap(byte[] bound, byte[] wrapped) {
        return new AesKey(key.open(bound, wrapped), random);
    }

    private boolean opens(WrappedKey wrapped) {
        return opens(wrapped.bound(), wrapped.wrapped());
    }

    private boolean opens(byte[] proof) {
        return opens(BOUND, proof);
    }

    private boolean opens(byte[] bound, byte[] box) {
        try {
            key.open(bound, box);
            return true;
        } catch (BrokenSeal e) {
            return false;
        }
    }
}
