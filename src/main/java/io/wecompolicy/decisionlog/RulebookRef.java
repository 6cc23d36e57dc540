package io.wecompolicy.decisionlog;

/**
 * The rulebook that decided.
 *
 * @param slot {@code live}, {@code canary} or {@code shadow}
 */
public record RulebookRef(int version, String digest, String slot) {}
