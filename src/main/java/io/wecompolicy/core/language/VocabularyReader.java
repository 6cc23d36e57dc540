package io.wecompolicy.core.language;

import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.NearestName;
import io.wecompolicy.core.language.text.RegexGuard;
import io.wecompolicy.core.rule.FactType;
import io.wecompolicy.core.rule.FactTypes;
import io.wecompolicy.core.rule.Span;
import io.wecompolicy.core.rule.Vocabulary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code vocabulary.yaml}. Every key is known, and every field it names exists. */
final class VocabularyReader {
    private static final int LANGUAGE = 1;
    private static final List<String> KEYS =
            List.of("language", "labels", "sources", "tagGroups", "limits", "windows", "banned");

    private final String path;
    private final Findings findings;

    VocabularyReader(String path, Findings findings) {
        this.path = path;
        this.findings = findings;
    }

    Vocabulary read(byte[] bytes) {
        Optional<YamlNode> root = new YamlTree(path, findings).read(bytes);
        if (root.isEmpty()) {
            if (!findings.hasErrors()) {
                error(TreeComplaint.MISSING_LANGUAGE, Span.ofFile(path));
            }
            return Vocabulary.NONE;
        }
        Map<String, YamlNode.Entry> keys = map(root.get(), KEYS);
        return new Vocabulary(
                language(keys, root.get()),
                fieldTexts(keys, "labels"),
                fieldTexts(keys, "sources"),
                groups(keys),
                limits(keys),
                windows(keys),
                texts(keys, "banned"));
    }

    private int language(Map<String, YamlNode.Entry> keys, YamlNode root) {
        boolean mistyped = keys.keySet().stream()
                .anyMatch(key -> !KEYS.contains(key)
                        && NearestName.of(key, List.of("language")).isPresent());
        if (root.shape() != YamlNode.Shape.MAP || mistyped) {
            return LANGUAGE;
        }
        if (!keys.containsKey("language")) {
            error(TreeComplaint.MISSING_LANGUAGE, root.span());
            return LANGUAGE;
        }
        YamlNode version = keys.get("language").value();
        if (!version.scalar().equals(String.valueOf(LANGUAGE))) {
            error(TreeComplaint.UNSUPPORTED_LANGUAGE, version.span(), LANGUAGE);
        }
        return LANGUAGE;
    }

    private Map<String, String> fieldTexts(Map<String, YamlNode.Entry> keys, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        children(keys, key).forEach((name, entry) -> {
            checkField(name, entry.key());
            texts.put(name, text(entry.value()));
        });
        return texts;
    }

    private void checkField(String name, Span span) {
        int dot = name.indexOf('.');
        if (dot <= 0 || dot == name.length() - 1) {
            error(TreeComplaint.WANTS_FIELD, span, name);
            return;
        }
        Optional<FactType> type = FactTypes.ALL.type(dot < 0 ? name : name.substring(0, dot));
        if (type.isEmpty()) {
            error(
                    TreeComplaint.UNKNOWN_TYPE,
                    span,
                    name.replaceAll("\\..*", ""),
                    NearestName.hint(name.replaceAll("\\..*", ""), FactTypes.ALL.names()));
            return;
        }
        String field = name.substring(dot + 1);
        TreeSet<String> known = new TreeSet<>(type.get().fields().keySet());
        known.addAll(type.get().methods().keySet());
        if (!known.contains(field)) {
            error(TreeComplaint.UNKNOWN_FIELD, span, type.get().name(), field, NearestName.hint(field, known));
        }
    }

    private Map<String, Vocabulary.Group> groups(Map<String, YamlNode.Entry> keys) {
        Map<String, Vocabulary.Group> groups = new LinkedHashMap<>();
        children(keys, "tagGroups").forEach((name, entry) -> {
            Map<String, YamlNode.Entry> of =
                    map(entry.value(), List.of("exclusive", "owner", "sensitive", "pattern", "tags"));
            String pattern = optional(of, "pattern");
            RegexGuard.complaint(pattern)
                    .ifPresent(
                            complaint -> error(TreeComplaint.BAD_REGEX, place(of, "pattern", entry.key()), complaint));
            if (name.contains("/")) {
                error(TreeComplaint.SLASH_IN_TAG, entry.key(), name);
            }
            List<String> tags = texts(of, "tags");
            checkTags(of);
            groups.put(
                    name,
                    new Vocabulary.Group(
                            truth(of, "exclusive"), optional(of, "owner"), truth(of, "sensitive"), pattern, tags));
        });
        return groups;
    }

    private void checkTags(Map<String, YamlNode.Entry> of) {
        List<YamlNode> tags = Optional.ofNullable(of.get("tags"))
                .map(entry -> entry.value().items())
                .orElse(List.of());
        Set<String> seen = new HashSet<>();
        for (YamlNode tag : tags) {
            if (tag.scalar().contains("/")) {
                error(TreeComplaint.SLASH_IN_TAG, tag.span(), tag.scalar());
            } else if (!seen.add(tag.scalar())) {
                error(TreeComplaint.DUPLICATE_KEY, tag.span(), tag.scalar());
            }
        }
    }

    private Map<String, Vocabulary.Limit> limits(Map<String, YamlNode.Entry> keys) {
        Map<String, Vocabulary.Limit> limits = new LinkedHashMap<>();
        children(keys, "limits").forEach((name, entry) -> {
            if (entry.value().shape() != YamlNode.Shape.MAP) {
                error(TreeComplaint.WANTS_INTEGER, entry.value().span(), name);
                return;
            }
            Map<String, YamlNode.Entry> of = map(entry.value(), List.of("value", "hard", "source", "asOf"));
            String value = optional(of, "value");
            if (!value.matches("\\d{1,15}")) {
                error(TreeComplaint.WANTS_INTEGER, place(of, "value", entry.key()), name);
                return;
            }
            limits.put(
                    name,
                    new Vocabulary.Limit(
                            Long.parseLong(value), optional(of, "hard"), optional(of, "source"), optional(of, "asOf")));
        });
        return limits;
    }

    private Map<String, Duration> windows(Map<String, YamlNode.Entry> keys) {
        Map<String, Duration> windows = new LinkedHashMap<>();
        children(keys, "windows").forEach((name, entry) -> {
            String text = text(entry.value());
            if (!text.matches("\\d{1,6}[smhd]")) {
                error(TreeComplaint.WANTS_DURATION, entry.value().span(), name);
                return;
            }
            String days = text.endsWith("d") ? "P" + text : "PT" + text;
            windows.put(name, Duration.parse(days.toUpperCase(Locale.ROOT)));
        });
        return windows;
    }

    private Map<String, YamlNode.Entry> children(Map<String, YamlNode.Entry> keys, String key) {
        return Optional.ofNullable(keys.get(key))
                .map(entry -> map(entry.value(), List.of()))
                .orElse(Map.of());
    }

    /** @param known the only keys it may have; empty when any will do */
    private Map<String, YamlNode.Entry> map(YamlNode node, Collection<String> known) {
        if ((node.shape() == YamlNode.Shape.SCALAR && !node.scalar().isEmpty())
                || node.shape() == YamlNode.Shape.LIST) {
            error(TreeComplaint.WANTS_MAP, node.span());
            return Map.of();
        }
        node.entries().forEach((key, entry) -> {
            if (!known.isEmpty() && !known.contains(key)) {
                error(TreeComplaint.UNKNOWN_KEY, entry.key(), key, NearestName.hint(key, known));
            }
        });
        return node.entries();
    }

    private List<String> texts(Map<String, YamlNode.Entry> keys, String key) {
        return Optional.ofNullable(keys.get(key))
                .map(entry -> texts(entry.value()))
                .orElse(List.of());
    }

    private List<String> texts(YamlNode node) {
        List<String> texts = new ArrayList<>();
        if (node.shape() != YamlNode.Shape.LIST) {
            error(TreeComplaint.WANTS_LIST, node.span());
        }
        for (YamlNode item : node.items()) {
            if (item.scalar().matches(".*[，、].*")) {
                error(TreeComplaint.LIST_COMMA, item.span(), item.scalar());
            }
            texts.add(text(item));
        }
        return texts;
    }

    private String text(YamlNode node) {
        if (node.shape() != YamlNode.Shape.SCALAR || node.scalar().isBlank()) {
            error(TreeComplaint.WANTS_TEXT, node.span());
        }
        return node.scalar();
    }

    private String optional(Map<String, YamlNode.Entry> keys, String key) {
        return Optional.ofNullable(keys.get(key))
                .map(entry -> text(entry.value()))
                .orElse("");
    }

    /** Of the value, when there is one. */
    private static Span place(Map<String, YamlNode.Entry> keys, String key, Span otherwise) {
        return Optional.ofNullable(keys.get(key))
                .map(entry -> entry.value().span())
                .orElse(otherwise);
    }

    private boolean truth(Map<String, YamlNode.Entry> keys, String key) {
        String text = optional(keys, key);
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            error(TreeComplaint.WANTS_TRUTH, place(keys, key, Span.ofFile(path)), key);
        }
        return text.equals("true");
    }

    private void error(TreeComplaint complaint, Span span, Object... arguments) {
        findings.error(complaint, span, Optional.empty(), arguments);
    }
}
