package io.wecompolicy.platform;

import java.util.Collection;
import java.util.Optional;

/**
 * Seals personal data with a key per subject, so that destroying the key erases the data wherever it was copied.
 * An empty subject names the tenant's own key.
 */
public interface SubjectKeys {
    /**
     * Makes sure that keys exist; call it inside the transaction that stores what they seal.
     *
     * @throws BrokenSeal when the key of one of them is damaged
     */
    void prepare(String tenant, Collection<String> subjects);

    /**
     * Loads the keys of many subjects with one query, before what they sealed is opened one by one; it makes none,
     * and leaves damaged ones to {@link #open}.
     */
    void expect(String tenant, Collection<String> subjects);

    /** AES-256-GCM with a fresh nonce; the tenant and subject are bound as associated data. */
    byte[] seal(String tenant, String subject, byte[] clear);

    /**
     * Empty when the key was destroyed.
     *
     * @throws BrokenSeal when the bytes or their key are damaged, or belong to somebody else
     */
    Optional<byte[]> open(String tenant, String subject, byte[] sealed);

    /** Destroys the key: what it sealed can never be read again. */
    void destroy(String tenant, String subject);
}
