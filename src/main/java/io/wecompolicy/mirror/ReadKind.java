package io.wecompolicy.mirror;

import java.util.Arrays;

/** What kind of thing is read from WeCom. */
enum ReadKind {
    /** A customer, for the sake of one relation. */
    CONTACT("contact"),
    /** The corp tags, all at once. */
    TAG_LIBRARY("tag-library"),
    GROUP_CHAT("group-chat"),
    MEMBER("member"),
    /** The tree of departments, all at once. */
    DEPARTMENTS("departments");

    private final String label;

    ReadKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** @throws IllegalArgumentException when no kind has this label */
    static ReadKind ofLabel(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of read is called `" + label + "`"));
    }
}
