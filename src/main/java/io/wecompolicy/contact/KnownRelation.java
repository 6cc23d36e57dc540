package io.wecompolicy.contact;

import io.wecompolicy.core.fact.Relation;

/** A relation as rules see it, and whether it still stands. */
public record KnownRelation(Relation relation, RelationStatus status) {}
