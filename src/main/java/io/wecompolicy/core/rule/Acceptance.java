package io.wecompolicy.core.rule;

/** A finding of the analysis that somebody has looked at and lives with: {@code @accept("CONFLICTING_RULES: reason")}. */
public record Acceptance(String finding, String reason) {}
