package io.wecompolicy.core.language.corpus;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A rules tree and all that is said of it.
 *
 * @param name topic and name
 * @param body as it is written
 * @param expected one paragraph a diagnostic, as {@link Answer} writes them
 */
record Case(String name, String body, List<CaseFile> files, String expected) {
    /** @param values what stands for {@code ⟦name⟧} */
    SortedMap<String, byte[]> tree(Map<String, String> values) {
        SortedMap<String, byte[]> tree = new TreeMap<>();
        files.forEach(file -> tree.put(Expansion.of(file.path(), values), file.bytes(values)));
        return tree;
    }
}
