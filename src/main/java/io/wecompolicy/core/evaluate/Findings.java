package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.decision.Conclusion;
import io.wecompolicy.core.decision.Fired;
import io.wecompolicy.core.decision.Matches;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes down what the rules of a family say: each thing once. */
final class Findings {
    private final int most;
    private final Set<Fired> fired = new LinkedHashSet<>();
    private final Set<Conclusion> conclusions = new LinkedHashSet<>();
    private int matches;

    /** @param most matches that are let through */
    Findings(int most) {
        this.most = most;
    }

    void add(Fired match, List<Conclusion> concluded) {
        if (++matches > most) {
            throw new TooMany();
        }
        fired.add(match);
        conclusions.addAll(concluded);
    }

    Matches matches() {
        return new Matches(List.copyOf(fired), List.copyOf(conclusions));
    }

    /** Never leaves this room. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMany() {
            super("over its budget of matches", null, false, false);
        }
    }
}
