package io.wecompolicy.core.fact;

import java.util.Set;

/** The segments (分组) that the customer is in; {@code primary} is empty when there is none. */
public record Segments(Set<String> names, String primary) {
    public static final Segments NONE = new Segments(Set.of(), "");

    public Segments {
        names = Set.copyOf(names);
    }
}
