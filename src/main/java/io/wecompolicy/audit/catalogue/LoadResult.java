package io.wecompolicy.audit.catalogue;

/** What a bulk load did: how many entries were created, updated, found unchanged, and removed because they were absent. */
public record LoadResult(int created, int updated, int unchanged, int removed) {
    /** Entries that are not as they were. */
    public int changes() {
        return created + updated + removed;
    }
}
