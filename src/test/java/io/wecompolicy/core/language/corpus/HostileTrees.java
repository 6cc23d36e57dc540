package io.wecompolicy.core.language.corpus;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The hostile corpus for others than its own test: every rules tree of it, none of which says where to call. */
public final class HostileTrees {
    private HostileTrees() {}

    public static List<SortedMap<String, byte[]>> all() {
        Map<String, String> values = Map.of("canary", "io.wecompolicy.core.language.corpus.Canary", "port", "9");
        return Topic.all("hostile").stream()
                .flatMap(topic -> topic.cases().stream())
                .map(one -> one.tree(values))
                .toList();
    }
}
