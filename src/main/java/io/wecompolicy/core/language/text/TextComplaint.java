package io.wecompolicy.core.language.text;

import io.wecompolicy.core.rule.Complaint;

/** What can be wrong with any text. */
enum TextComplaint implements Complaint {
    NOT_UTF8("not-utf8");

    private final String code;

    TextComplaint(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
