package io.wecompolicy.core.rule;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code vocabulary.yaml} says: the words of one rules tree.
 *
 * @param language version of the rule language
 * @param labels what analysts call a field, by {@code Type.field}
 * @param sources where a field comes from, by {@code Type.field}
 * @param tagGroups by name
 * @param limits by name, such as {@code welcome.text.chars}
 * @param windows by name, such as {@code burst}
 * @param banned words that no tag may have
 */
public record Vocabulary(
        int language,
        Map<String, String> labels,
        Map<String, String> sources,
        Map<String, Group> tagGroups,
        Map<String, Limit> limits,
        Map<String, Duration> windows,
        List<String> banned) {
    /** For a tree without a vocabulary. */
    public static final Vocabulary NONE =
            new Vocabulary(1, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of());

    public Vocabulary {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        tagGroups = Collections.unmodifiableMap(new LinkedHashMap<>(tagGroups));
        limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
        windows = Collections.unmodifiableMap(new LinkedHashMap<>(windows));
        banned = List.copyOf(banned);
    }

    /**
     * A group of tags.
     *
     * @param exclusive a customer carries at most one
     * @param owner department path; empty when nobody owns it
     * @param sensitive wants a right
     * @param pattern regular expression for the names of its tags; empty when any will do
     */
    public record Group(boolean exclusive, String owner, boolean sensitive, String pattern, List<String> tags) {
        public Group {
            tags = List.copyOf(tags);
        }
    }

    /**
     * A number that is not ours to choose.
     *
     * @param hard what happens beyond, in words
     * @param asOf when somebody last looked, as {@code 2026-11}
     */
    public record Limit(long value, String hard, String source, String asOf) {}
}
