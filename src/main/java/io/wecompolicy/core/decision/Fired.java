package io.wecompolicy.core.decision;

import java.util.List;

/** A rule that matched, and the facts it matched, each as {@code Type(tested=value, …)}. */
public record Fired(Family family, String rule, String file, int line, List<String> facts) {
    public Fired {
        facts = List.copyOf(facts);
    }
}
