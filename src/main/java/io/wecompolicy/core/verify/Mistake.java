package io.wecompolicy.core.verify;

import io.wecompolicy.core.rule.Complaint;

/** What can be wrong with a scenario file. */
enum Mistake implements Complaint {
    UNKNOWN_KEY("unknown-key"),
    CHECKS_NOTHING("checks-nothing"),
    ITEM_CHECKS_NOTHING("checks-nothing"),
    NO_TESTS("checks-nothing"),
    EXPECT_IN_CASES("checks-nothing"),
    UNKNOWN_RULE("unknown-rule"),
    UNKNOWN_PROPOSER("unknown-rule"),
    UNKNOWN_VALUE("unknown-value"),
    MISSING_COMPONENT("missing-key"),
    MISSING_KEY("missing-key"),
    EMPTY_NAME("missing-key"),
    MISSING_EVENT("missing-key"),
    UNKNOWN_EVENT("unknown-event"),
    LARGE_FILE("too-large"),
    LARGE_CONTENT("too-large"),
    MANY_TESTS("too-many"),
    EMPTY_FILE("bad-yaml"),
    MANY_STORIES("bad-yaml"),
    NOT_UTF8("not-utf8"),
    BAD_YAML("bad-yaml"),
    YAML_ANCHOR("yaml-anchor"),
    YAML_TAG("yaml-tag"),
    DUPLICATE_KEY("duplicate-key"),
    WRONG_WEEKDAY("wrong-weekday"),
    UNKNOWN_PROPOSAL("unknown-proposal"),
    UNKNOWN_FILE("unknown-file"),
    WANTS_ITEMS("wrong-type"),
    WANTS_ENTRIES("wrong-type"),
    WANTS_SINGLE("wrong-type"),
    WRONG_VALUE("wrong-type"),
    WANTS_TEXTS("wrong-type"),
    NO_STORY_SHEET("bad-sheet"),
    UNKNOWN_HEAD("unknown-key"),
    NO_COLUMNS("bad-sheet"),
    NO_HEADINGS("bad-sheet"),
    CASE_FOR_HEADINGS("bad-sheet"),
    UNKNOWN_COLUMN("unknown-key"),
    UNNUMBERED_COLUMN("unknown-key"),
    UNNAMED_COLUMN("unknown-key"),
    NO_CASE_NAME("missing-key"),
    SAME_CASE("duplicate-case"),
    LOW_COVERAGE("low-coverage");

    private final String code;

    Mistake(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
