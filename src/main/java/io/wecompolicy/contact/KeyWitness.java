package io.wecompolicy.contact;

import java.util.List;
import java.util.Optional;

/** What the database knows of the data key with which it was filled. */
interface KeyWitness {
    /** What only that key opens; empty in a new database, and in one that an earlier version filled. */
    Optional<byte[]> proof();

    /** Some wrapped keys, the youngest first; empty in a new database. */
    List<WrappedKey> some();

    /** Keeps a proof unless there is one: two replicas may start at once. */
    void keep(byte[] proof);
}
