package io.wecompolicy.core.fact;

import java.util.Set;

/**
 * A group of corp tags. In an exclusive group a customer carries at most one; a sensitive one wants a right.
 *
 * @param owner department path that owns the group; empty when nobody does
 */
public record TagGroup(String name, boolean exclusive, boolean sensitive, String owner, Set<String> tags) {
    public TagGroup {
        tags = Set.copyOf(tags);
    }
}
