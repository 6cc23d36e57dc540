package io.wecompolicy.core.verify;

import io.wecompolicy.core.fact.TagGroup;
import io.wecompolicy.core.language.Compilation;
import io.wecompolicy.core.language.Language;
import io.wecompolicy.core.rule.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The tree in {@code rules/}. */
final class ShippedRules {
    private static final Path RULES = Path.of("rules");

    private ShippedRules() {}

    static SortedMap<String, byte[]> tree() {
        SortedMap<String, byte[]> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(RULES)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> tree.put(RULES.relativize(file).toString().replace('\\', '/'), bytes(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return tree;
    }

    /** @throws IllegalStateException when there is anything to say about them */
    static RuleSet compiled() {
        Compilation compilation = new Language().compile(tree());
        if (!compilation.diagnostics().isEmpty()) {
            throw new IllegalStateException(compilation.diagnostics().toString());
        }
        return ((Compilation.Compiled) compilation).rules();
    }

    static List<TagGroup> tagGroups(RuleSet rules) {
        return rules.vocabulary().tagGroups().entrySet().stream()
                .map(group -> new TagGroup(
                        group.getKey(),
                        group.getValue().exclusive(),
                        group.getValue().sensitive(),
                        group.getValue().owner(),
                        Set.copyOf(group.getValue().tags())))
                .toList();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
