package io.wecompolicy.core.language;

import io.wecompolicy.core.rule.Span;
import java.util.List;
import java.util.Map;

/** A value of a YAML text with its place. Exactly one of the three is filled; all are empty for nothing at all. */
record YamlNode(Span span, String scalar, Map<String, Entry> entries, List<YamlNode> items, Shape shape) {
    enum Shape {
        SCALAR,
        MAP,
        LIST
    }

    /** @param key place of the key */
    record Entry(Span key, YamlNode value) {}

    static YamlNode scalar(Span span, String text) {
        return new YamlNode(span, text, Map.of(), List.of(), Shape.SCALAR);
    }

    static YamlNode map(Span span, Map<String, Entry> entries) {
        return new YamlNode(span, "", entries, List.of(), Shape.MAP);
    }

    static YamlNode list(Span span, List<YamlNode> items) {
        return new YamlNode(span, "", Map.of(), List.copyOf(items), Shape.LIST);
    }
}
