package io.wecompolicy.core.fact;

import java.math.BigDecimal;
import java.time.Instant;

/** One thing that a customer did outside the callbacks, such as asking for a keyword or paying an order. */
public record Signal(String kind, String key, BigDecimal amount, Instant at) {}
