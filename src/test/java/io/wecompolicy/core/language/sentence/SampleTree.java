package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.language.Compilation;
import io.wecompolicy.core.language.Language;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.Known;
import io.wecompolicy.core.rule.RuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A small rules tree with a dictionary of 22 lines, and a corp that has a few names. */
final class SampleTree {
    static final String DICTIONARY = common("policy.dsl");
    static final String VOCABULARY = common("vocabulary.yaml");

    static final Known KNOWN = new Known(
            Optional.empty(),
            Optional.of(Set.of("morning", "evening")),
            Optional.of(Set.of("新客", "老客")),
            Optional.of(Set.of("地铁广告", "公众号")));

    private final TreeMap<String, byte[]> files = new TreeMap<>();

    SampleTree() {
        with("policy.dsl", DICTIONARY);
        with("vocabulary.yaml", VOCABULARY);
    }

    /** The files that the corpus has for its own cases. */
    private static String common(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/io/wecompolicy/core/language/corpus/common", name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static SampleTree aTree() {
        return new SampleTree();
    }

    /** With one file of sentences. */
    static SampleTree of(String sentences) {
        return aTree().with("tagging/a.dslr", sentences);
    }

    SampleTree with(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    SampleTree with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    SampleTree without(String path) {
        files.remove(path);
        return this;
    }

    Compilation compilation() {
        return new Language().compile(files, KNOWN);
    }

    List<Diagnostic> diagnostics() {
        return compilation().diagnostics();
    }

    List<RuleDefinition> rules() {
        Compilation compilation = compilation();
        if (!(compilation instanceof Compilation.Compiled compiled)) {
            throw new AssertionError(shown(compilation.diagnostics()));
        }
        return compiled.rules().rules().toList();
    }

    /** All that is said of each: place, code, both languages. */
    static String shown(List<Diagnostic> found) {
        return found.stream()
                .map(one -> one.line() + ":" + one.column() + " " + one.code() + " ¦ "
                        + one.message() + hint(one.hint()) + " ¦ "
                        + one.said().english() + hint(one.advice().map(Bilingual::english)))
                .collect(Collectors.joining("\n"));
    }

    private static String hint(Optional<String> hint) {
        return hint.map(text -> " → " + text).orElse("");
    }

    /** The model without places: what it means. */
    static String meaning(List<RuleDefinition> rules) {
        return rules.toString().replaceAll("Span\\[file=[^\\]]*]", "@");
    }
}
