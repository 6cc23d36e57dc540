package io.wecompolicy.core.verify;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One proposal or conflict that a test names, by the keys of the decision's JSON. A value is a text, a list of texts or a
 * map of texts; an empty text stands for {@code null}.
 */
record Wanted(Map<String, Object> keys) {
    Wanted {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    boolean fits(Map<String, Object> actual, boolean exact) {
        return keys.entrySet().stream()
                .allMatch(key -> fits(key.getValue(), actual.getOrDefault(key.getKey(), ""), exact));
    }

    private static boolean fits(Object wanted, Object actual, boolean exact) {
        if (exact || wanted instanceof String) {
            return wanted.equals(actual);
        }
        if (wanted instanceof List<?> list && actual instanceof List<?> all) {
            return all.containsAll(list);
        }
        return wanted instanceof Map<?, ?> map
                && actual instanceof Map<?, ?> whole
                && whole.entrySet().containsAll(map.entrySet());
    }

    String text() {
        return text(keys);
    }

    /** The same keys of an actual one, to be compared by eye. */
    String sameOf(Map<String, Object> actual) {
        Map<String, Object> same = new LinkedHashMap<>();
        keys.keySet().forEach(key -> same.put(key, actual.getOrDefault(key, "")));
        return text(same);
    }

    static String text(Map<String, Object> keys) {
        return keys.entrySet().stream()
                .map(key -> key.getKey() + ": " + (key.getValue().equals("") ? "null" : key.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
