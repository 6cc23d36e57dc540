package io.wecompolicy.core.verify;

/**
 * One thing that was expected and is not so.
 *
 * @param key of {@code expect}: {@code proposals}, {@code fired}, {@code notFired} or {@code conflicts}
 * @param expected in Chinese, with the analyst's own values
 * @param actual what the decision says instead
 */
public record Difference(String key, String expected, String actual) {
    public String text() {
        return key + "：期望 " + expected + "，实际 " + actual;
    }
}
