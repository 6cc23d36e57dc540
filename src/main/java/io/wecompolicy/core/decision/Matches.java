package io.wecompolicy.core.decision;

import java.util.List;

/** All that one family said about one set of facts. The order carries no meaning: {@link Settling} sorts. */
public record Matches(List<Fired> fired, List<Conclusion> conclusions) {
    public static final Matches NONE = new Matches(List.of(), List.of());

    public Matches {
        fired = List.copyOf(fired);
        conclusions = List.copyOf(conclusions);
    }
}
