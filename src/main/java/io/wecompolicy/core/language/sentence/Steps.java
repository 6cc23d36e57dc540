package io.wecompolicy.core.language.sentence;

/** What one tree may cost to be matched, counted in comparisons and not in time: equal trees get equal answers anywhere. */
final class Steps {
    private long left;

    Steps(long most) {
        this.left = most;
    }

    /** Whether there was still enough. */
    boolean take(long number) {
        left -= Math.min(left, number);
        return left > 0;
    }

    boolean isSpent() {
        return left <= 0;
    }

    long left() {
        return left;
    }
}
