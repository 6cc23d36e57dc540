package io.wecompolicy.platform;

/**
 * Sealed bytes that do not open: they or their key are damaged, or they belong to somebody else. It concerns one row, and
 * should hurt nobody but whom that row is about.
 */
public final class BrokenSeal extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** @param what in a few words, without what was sealed */
    public BrokenSeal(String what) {
        super(what);
    }

    public BrokenSeal(String what, Throwable cause) {
        super(what, cause);
    }
}
