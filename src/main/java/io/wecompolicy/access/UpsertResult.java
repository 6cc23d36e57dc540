package io.wecompolicy.access;

/** What a bulk load did. Users are never removed: the audit names them; disable them instead. */
record UpsertResult(int created, int updated, int unchanged, int removed) {
    static final UpsertResult CREATED = new UpsertResult(1, 0, 0, 0);
    static final UpsertResult UPDATED = new UpsertResult(0, 1, 0, 0);
    static final UpsertResult UNCHANGED = new UpsertResult(0, 0, 1, 0);

    UpsertResult plus(UpsertResult more) {
        return new UpsertResult(
                created + more.created, updated + more.updated, unchanged + more.unchanged, removed + more.removed);
    }
}
