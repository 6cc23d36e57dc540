package io.wecompolicy.platform;

/** One thing that is wrong with the input: where (a JSON path or parameter), and what. */
public record Violation(String field, String message) {}
