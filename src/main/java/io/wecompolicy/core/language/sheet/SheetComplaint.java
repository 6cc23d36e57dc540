package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.rule.Complaint;

/** What can be wrong with a decision table: with its file, its head, or an analyst's cell. */
enum SheetComplaint implements Complaint {
    CSV_ENCODING("not-utf8"),
    CSV_SEPARATOR("csv-separator"),
    CSV_AFTER_QUOTE("csv-quote"),
    CSV_UNCLOSED("csv-quote"),
    LARGE_SHEET("too-large"),
    NO_WORKBOOK("bad-workbook"),
    OLD_WORKBOOK("bad-workbook"),
    MANY_PARTS("too-large"),
    LARGE_WORKBOOK("too-large"),
    MANY_SHEETS("too-large"),
    MACRO("unsafe-workbook"),
    EXTERNAL_LINK("unsafe-workbook"),
    EMBEDDED("unsafe-workbook"),
    DECLARATION("unsafe-workbook"),
    FORMULA("formula"),
    ERROR_CELL("error-cell"),
    NUMBER_CELL("ambiguous-number"),
    DATE_CELL("ambiguous-date"),
    NO_TABLE("no-rule-set"),
    NO_TABLE_IN_SHEETS("no-rule-set"),
    NO_RULE_SET("no-rule-set"),
    RULE_SET_VALUE("bad-rule-set"),
    OTHER_RULE_SET("bad-rule-set"),
    NO_RULE_TABLE("no-rule-table"),
    TABLES_SIDE_BY_SIDE("side-by-side"),
    REFUSED_PROPERTY("unsupported-construct"),
    HIDDEN_SHEET("hidden"),
    HIDDEN_ROW("hidden"),
    HIDDEN_COLUMN("hidden"),
    NO_KEYWORDS("bad-keyword"),
    UNKNOWN_KEYWORD("bad-keyword"),
    REFUSED_KEYWORD("bad-keyword"),
    SECOND_NAME("bad-keyword"),
    MISSING_KEYWORD("bad-keyword"),
    STRAY_COLUMN("stray-column"),
    MERGED_HEAD("merged-cells"),
    NEEDLESS_OBJECT("needless-cell"),
    OBJECT_OVER_OTHERS("merged-cells"),
    SNIPPET_IN_OBJECT_ROW("missing-row"),
    FILLED_OBJECT("no-object"),
    NO_OBJECT("no-object"),
    NO_SNIPPET("no-snippet"),
    NEEDLESS_SNIPPET("needless-cell"),
    NO_HEADING("no-heading"),
    NO_NAME_HEADING("missing-row"),
    MIXED_PLACES("bad-snippet"),
    SNIPPET_QUOTE("unclosed-text"),
    SNIPPET_SINGLE_QUOTE("bad-snippet"),
    SNIPPET_FULL_WIDTH("full-width-punctuation"),
    SNIPPET_COMMENT("bad-snippet"),
    SNIPPET_WORD("bad-snippet"),
    SNIPPET_BRACKETS("syntax"),
    NEEDLESS_QUOTES("wrong-type"),
    MERGED_CELLS("merged-cells"),
    NO_NAME("no-rule-name"),
    REMARK_ROW("stray-row"),
    NO_CONDITION("no-condition"),
    NO_ACTION("no-consequence"),
    NEEDED_CELL("needed-cell"),
    LONG_CELL("too-large"),
    APOSTROPHE("apostrophe"),
    INVISIBLE("invisible-character"),
    NUMBER_OF_VALUES("number-of-values"),
    EMPTY_VALUE("number-of-values"),
    QUOTED_CELL("quoted-cell"),
    LINE_BREAK("invisible-character"),
    UNKNOWN_PLACE("unknown-place"),
    HEADINGS_EARLY("missing-row"),
    NO_ROWS("no-rule"),
    MISSING_QUOTES("wrong-type");

    private final String code;

    SheetComplaint(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
