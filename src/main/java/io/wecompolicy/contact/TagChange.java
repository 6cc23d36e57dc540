package io.wecompolicy.contact;

import io.wecompolicy.core.event.Pair;
import java.util.List;

/** Tags ({@code group/tag}) that a pair got and lost. */
public record TagChange(Pair pair, List<String> added, List<String> removed) {
    public TagChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }
}
