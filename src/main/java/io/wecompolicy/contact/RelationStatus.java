package io.wecompolicy.contact;

import java.util.Arrays;

/** How a member and a customer stand to each other. */
public enum RelationStatus {
    /** The customer added the member, who has not confirmed. */
    HALF("half"),
    ACTIVE("active"),
    /** The member does not have the customer any more. */
    DELETED_BY_MEMBER("deleted-by-member"),
    /** The customer deleted the member, who still has the customer in the list. */
    DELETED_BY_CUSTOMER("deleted-by-customer");

    private final String label;

    RelationStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException when no status has this label */
    static RelationStatus ofLabel(String label) {
        return Arrays.stream(values())
                .filter(status -> status.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no status is called `" + label + "`"));
    }
}
