package io.wecompolicy.mirror;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the tags that WeCom shows differ from those that we know, without those that our own writes are about.
 *
 * @param isComplete whether no tag was left out that differs: else another read has to judge it
 */
record TagDifference(List<String> added, List<String> removed, boolean isComplete) {
    TagDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** @param own tags that we ourselves are changing or have just changed; they are not judged */
    static TagDifference between(Set<String> known, Collection<String> shown, Set<String> own) {
        Set<String> added = new TreeSet<>(shown);
        added.removeAll(known);
        Set<String> removed = new TreeSet<>(known);
        removed.removeAll(shown);
        boolean left = added.removeAll(own);
        left |= removed.removeAll(own);
        return new TagDifference(List.copyOf(added), List.copyOf(removed), !left);
    }

    boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }
}
