package io.wecompolicy.core.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The five kinds of decision. The four acting ones run in this order; permission guards each and runs once more at the end. */
public enum Family {
    TAGGING,
    GROUPING,
    ROUTING,
    WELCOME,
    PERMISSION;

    public static final List<Family> ACTING = List.of(TAGGING, GROUPING, ROUTING, WELCOME);

    /** Its folder in {@code rules/} and its name in the API. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when no family has this label */
    public static Family ofLabel(String label) {
        return Arrays.stream(values())
                .filter(family -> family.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no family is called `" + label + "`"));
    }
}
