package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.rule.Complaint;

/** What can be wrong with sentences and with their dictionary. */
enum SentenceComplaint implements Complaint {
    NOT_AN_ENTRY("bad-dictionary-line"),
    UNKNOWN_SECTION("unknown-section"),
    NO_EQUALS("bad-dictionary-line"),
    NO_WORDING("bad-wording"),
    LONG_WORDING("too-long"),
    NO_MEANING("bad-meaning"),
    UNCLOSED_SLOT("bad-slot"),
    STRAY_BRACE("bad-slot"),
    BAD_SLOT_NAME("bad-slot"),
    SLOT_WITHOUT_TYPE("unknown-slot-type"),
    UNKNOWN_SLOT_TYPE("unknown-slot-type"),
    DUPLICATE_SLOT("bad-slot"),
    MANY_SLOTS("too-many"),
    EMPTY_CHOICE("bad-slot"),
    BAD_CHOICE("bad-slot"),
    SAME_CHOICE("ambiguous-sentence"),
    MANY_WAYS("too-many"),
    MANY_SENTENCES("too-many"),
    UNUSED_SLOT("unused-slot"),
    UNKNOWN_SLOT("unknown-slot"),
    SLOT_IN_QUOTES("slot-in-quotes"),
    QUOTE_IN_WORDING("bad-wording"),
    COMMENT_IN_WORDING("bad-wording"),
    COMMENT_IN_MEANING("bad-meaning"),
    NEVER_FITS("unreachable-sentence"),
    SAME_SENTENCE("ambiguous-sentence"),
    BAD_KEYWORD("bad-keyword"),
    UNKNOWN_KEYWORD("bad-keyword"),
    DUPLICATE_KEYWORD("bad-keyword"),
    UNBINDABLE("unknown-variable"),
    TWO_MEANINGS("bad-binding"),
    WRONG_SLOT_TYPE("wrong-slot-type"),
    NO_CONDITIONS("bad-meaning"),
    NO_CONSEQUENCES("bad-meaning"),
    NO_DICTIONARY("no-dictionary"),
    LONG_LINE("too-long"),
    MUCH_WORK("too-many"),
    INVISIBLE_CHARACTER("invisible-character"),
    UNCLOSED_QUOTE("unclosed-text"),
    OUTSIDE_RULE("unexpected-text"),
    KEYWORD_OUTSIDE("unexpected-text"),
    NO_NAME("bad-rule-name"),
    MISSPELT_KEYWORD("bad-keyword"),
    KEYWORD_NOT_ALONE("keyword-not-alone"),
    KEYWORD_AGAIN("duplicate-keyword"),
    MISSING_WHEN("missing-when"),
    MISSING_THEN("missing-then"),
    MISSING_END("missing-end"),
    MISSING_END_AT_LAST("missing-end"),
    LATE_METADATA("unexpected-text"),
    NO_CONDITION("no-condition"),
    NO_CONSEQUENCE("no-consequence"),
    CONDITION_AMONG_CONSEQUENCES("wrong-half"),
    CONSEQUENCE_AMONG_CONDITIONS("wrong-half"),
    UNKNOWN_CONDITION("unknown-sentence"),
    UNKNOWN_CONSEQUENCE("unknown-sentence"),
    AMBIGUOUS("ambiguous-sentence"),
    SEVERAL_SENTENCES("several-sentences"),
    EITHER_SENTENCE("several-sentences"),
    MANY_VALUES("number-of-values"),
    MANY_VALUES_AT_ONCE("number-of-values"),
    WANTS_QUOTES("wrong-value"),
    WANTS_QUOTES_OR_EACH("wrong-value"),
    WRONG_VALUE("wrong-value"),
    UNKNOWN_CHOICE("wrong-value"),
    BAD_NUMBER("bad-number"),
    BAD_TIME("bad-time"),
    BAD_DATE("bad-time"),
    BAD_TAG("bad-tag"),
    LONG_TEXT("too-long"),
    UNKNOWN_TAG("unknown-tag"),
    UNKNOWN_TEMPLATE("unknown-template"),
    UNKNOWN_SEGMENT("unknown-segment"),
    UNKNOWN_CHANNEL("unknown-channel"),
    NOT_SAID_YET("not-said-yet"),
    SAID_LATER("not-said-yet"),
    SAID_TWICE("said-twice"),
    OTHER_FAMILY("wrong-family"),
    COMMENT_IN_PLAIN("plain-line"),
    PLAIN_LEAVES_RULE("plain-line");

    private final String code;

    SentenceComplaint(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
