package io.wecompolicy.core.language;

import io.wecompolicy.core.rule.Complaint;

/** What can be wrong with a rules tree and its vocabulary. */
enum TreeComplaint implements Complaint {
    MANY_FILES("too-many"),
    MANY_RULES("too-many"),
    BAD_PATH("bad-path"),
    LARGE_FILE("too-large"),
    UNKNOWN_FILE("unknown-file"),
    UNKNOWN_FAMILY("unknown-family"),
    UNREADABLE_FILE("unreadable"),
    DUPLICATE_RULE("duplicate-rule"),
    UNKNOWN_TAG("unknown-tag"),
    UNKNOWN_TEMPLATE("unknown-template"),
    UNKNOWN_SEGMENT("unknown-segment"),
    UNKNOWN_CHANNEL("unknown-channel"),
    NOT_ONE_NAME("strange-name"),
    MISSING_LANGUAGE("missing-key"),
    UNSUPPORTED_LANGUAGE("unsupported-language"),
    UNKNOWN_TYPE("unknown-type"),
    UNKNOWN_FIELD("unknown-field"),
    BAD_REGEX("bad-regex"),
    WANTS_INTEGER("wrong-type"),
    WANTS_DURATION("wrong-type"),
    WANTS_MAP("wrong-type"),
    UNKNOWN_KEY("unknown-key"),
    WANTS_LIST("wrong-type"),
    WANTS_TEXT("wrong-type"),
    WANTS_TRUTH("wrong-type"),
    MANY_DOCUMENTS("bad-yaml"),
    BAD_YAML("bad-yaml"),
    YAML_TAB("bad-yaml"),
    WIDE_COLON("full-width-punctuation"),
    TIGHT_COLON("bad-yaml"),
    RESERVED_SIGN("bad-yaml"),
    EMPTY_ITEM("bad-yaml"),
    UNCLOSED_YAML("bad-yaml"),
    COLON_INSIDE("bad-yaml"),
    WANTS_FIELD("unknown-field"),
    SLASH_IN_TAG("bad-tag"),
    LIST_COMMA("full-width-punctuation"),
    YAML_TAG("yaml-tag"),
    YAML_ANCHOR("yaml-anchor"),
    DEEP_YAML("too-deep"),
    DUPLICATE_KEY("duplicate-key");

    private final String code;

    TreeComplaint(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
