package io.wecompolicy.core.fact;

/** A welcome template that a rule may choose. */
public record Template(String id, String text, String fallbackText) {}
