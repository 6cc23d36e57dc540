package io.wecompolicy.core.verify;

import io.wecompolicy.core.rule.Bilingual;

/**
 * One thing that was expected and is not so.
 *
 * @param key of {@code expect}: {@code proposals}, {@code fired}, {@code notFired} or {@code conflicts}
 * @param expected with the analyst's own values
 * @param actual what the decision says instead
 */
public record Difference(String key, Bilingual expected, Bilingual actual) {
    /** Both in one sentence. */
    public Bilingual text() {
        return Verb.DIFFERS.say(key, expected, actual);
    }
}
