package io.wecompolicy.contact;

import io.wecompolicy.core.fact.Signal;

/** A signal as rules see it, and the member it concerns; {@code userId} is empty when it concerns every relation. */
public record KnownSignal(String userId, Signal signal) {}
