package io.wecompolicy.wecom.client;

import io.wecompolicy.core.event.CorpId;
import java.net.URI;
import java.util.Optional;

/** As whom we call, and where. */
interface Credentials {
    /**
     * An app of a corp.
     *
     * @param app its key in the configuration
     */
    record Credential(String app, CorpId corp, String secret) {
        @Override
        public String toString() {
            return "Credential[" + corp + "/" + app + "]";
        }
    }

    /** The app that may use customer contact; empty when the corp has none. */
    Optional<Credential> contact(CorpId corp);

    /** Up to and including {@code cgi-bin/}. */
    URI base();
}
