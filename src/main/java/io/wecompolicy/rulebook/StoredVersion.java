package io.wecompolicy.rulebook;

/** A version as the database keeps it. */
record StoredVersion(int version, String digest, RulesTree tree) {}
