package io.wecompolicy.core.decision;

/** How special a rule is, weakest first: one that names a member beats one that names a department, and so on. */
public enum Specificity {
    CORP,
    CHANNEL,
    DEPARTMENT,
    MEMBER
}
