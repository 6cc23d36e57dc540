package io.wecompolicy.contact;

import java.util.Optional;

/**
 * What an event of a pair is worth beside what is known already.
 *
 * @param ignored why it says nothing new; empty when it counts. Shown to people: no personal data
 * @param doubtful whether its second is also that of another turn, so that only a read of WeCom tells how the pair stands
 */
public record Verdict(Optional<String> ignored, boolean doubtful) {
    static final Verdict COUNTS = new Verdict(Optional.empty(), false);

    static Verdict ignored(String reason) {
        return new Verdict(Optional.of(reason), false);
    }

    Verdict doubted(boolean doubt) {
        return new Verdict(ignored, doubt);
    }
}
