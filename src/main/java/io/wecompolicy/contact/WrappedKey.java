package io.wecompolicy.contact;

import java.nio.charset.StandardCharsets;

/** A row of {@code contact_key} with a living key, still wrapped with the data key. */
record WrappedKey(SubjectKey.Id id, byte[] wrapped) {
    /** What a wrapped key is bound to, so that it opens for its own subject only. */
    static byte[] bound(String tenant, String subject) {
        return ("key\n" + tenant + "\n" + subject).getBytes(StandardCharsets.UTF_8);
    }

    byte[] bound() {
        return bound(id.tenant(), id.subject());
    }
}
