package io.wecompolicy.mirror;

import java.util.Arrays;
import java.util.List;

/** What a reconciliation may compare; in this order, because each needs what stands before it. */
public enum Scope {
    TAGS("tags"),
    DEPARTMENTS("departments"),
    MEMBERS("members"),
    CUSTOMERS("customers"),
    GROUPS("groups");

    private final String label;

    Scope(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Names of all, in their order. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Scope::label).toList();
    }

    /** @throws IllegalArgumentException when none has this label */
    static Scope ofLabel(String label) {
        return Arrays.stream(values())
                .filter(scope -> scope.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scope is called `" + label + "`"));
    }
}
