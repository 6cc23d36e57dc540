package io.wecompolicy.core.verify;

import io.wecompolicy.core.rule.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What grows from the cells of one row: {@code seats.2.userId} is a key of the second item of a list. */
final class SheetBranch {
    private final Span span;
    private final Map<String, Node> leaves = new LinkedHashMap<>();
    private final Map<String, SheetBranch> branches = new LinkedHashMap<>();
    private final Map<String, Span> places = new HashMap<>();

    /** @param span where the row begins */
    SheetBranch(Span span) {
        this.span = span;
    }

    /**
     * @param key where the path stands
     * @return false when something else stands there already
     */
    boolean put(List<String> path, Span key, Node value) {
        String first = path.get(0);
        places.putIfAbsent(first, key);
        if (leaves.containsKey(first)) {
            return false;
        }
        if (path.size() > 1) {
            return branches.computeIfAbsent(first, name -> new SheetBranch(span))
                    .put(path.subList(1, path.size()), key, value);
        }
        return !branches.containsKey(first) && leaves.put(first, value) == null;
    }

    /** A list when all its keys are numbers, by number; else entries. */
    Node node() {
        Map<String, Node> entries = new LinkedHashMap<>(leaves);
        branches.forEach((key, branch) -> entries.put(key, branch.node()));
        if (entries.isEmpty() || !entries.keySet().stream().allMatch(key -> key.matches("[1-9]\\d?"))) {
            return new Node.Entries(entries, places, span);
        }
        TreeMap<Integer, Node> items = new TreeMap<>();
        entries.forEach((key, item) -> items.put(Integer.parseInt(key), item));
        return new Node.Items(List.copyOf(items.values()), span);
    }
}
