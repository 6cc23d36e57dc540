package io.wecompolicy.core.evaluate;

/** What became of a condition or a constraint. */
public enum Truth {
    TRUE,
    FALSE,
    /** Something before it had decided already. */
    NOT_EVALUATED;

    static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }
}
