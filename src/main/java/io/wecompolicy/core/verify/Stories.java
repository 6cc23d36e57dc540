package io.wecompolicy.core.verify;

import io.wecompolicy.core.fact.TagGroup;
import io.wecompolicy.core.language.Digest;
import io.wecompolicy.core.language.sheet.PlainSheet;
import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.Recent;
import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads scenario files into tests that can be run. What was read before, among the same names, is not read again. */
final class Stories {
    private static final String FOLDER = "scenarios";
    private static final int MOST_REMEMBERED = 512;

    private final Recent<Key, Read> files = new Recent<>(MOST_REMEMBERED);

    /**
     * What tests are read with.
     *
     * @param rules names that a test may expect
     * @param tagGroups of the vocabulary, for tests that give none
     */
    record Names(Set<String> rules, List<TagGroup> tagGroups) {
        Names {
            rules = Set.copyOf(rules);
            tagGroups = List.copyOf(tagGroups);
        }
    }

    /** What decides how a file reads. */
    private record Key(String path, String digest, Names names) {}

    /** A test, and what it starts from. */
    record Ready(StoryTest test, Given given) {}

    /**
     * @param tests without a mistake
     * @param mistakes in the others
     */
    record Read(List<Ready> tests, List<Diagnostic> mistakes) {
        Read {
            tests = List.copyOf(tests);
            mistakes = List.copyOf(mistakes);
        }
    }

    static boolean isOne(String path) {
        List<String> parts = Arrays.asList(path.split("/"));
        String name = parts.get(parts.size() - 1);
        // Excel writes `~$name.xlsx` beside a workbook that it has open.
        boolean ours = !name.startsWith(".") && !name.startsWith("~$") && !name.endsWith(".md");
        return parts.subList(0, parts.size() - 1).contains(FOLDER) && ours;
    }

    static boolean isSheet(String path) {
        return isOne(path) && PlainSheet.canRead(path);
    }

    Read read(String path, byte[] bytes, Names names) {
        return files.get(new Key(path, Digest.of(bytes), names), () -> fresh(path, bytes, names));
    }

    private static Read fresh(String path, byte[] bytes, Names names) {
        Notes notes = new Notes();
        List<Ready> ready = new ArrayList<>();
        GivenReader givens = new GivenReader(notes, names.rules(), names.tagGroups());
        for (StoryTest test : tests(path, bytes, names, notes)) {
            givens.read(test.given(), test.now()).ifPresent(given -> ready.add(new Ready(test, given)));
        }
        return new Read(ready, notes.sorted());
    }

    private static List<StoryTest> tests(String path, byte[] bytes, Names names, Notes notes) {
        if (!path.endsWith(".yaml") && !isSheet(path)) {
            // Silence would look like a passed test.
            notes.error(Mistake.UNKNOWN_FILE, Span.ofFile(path));
            return List.of();
        }
        Optional<Node> document =
                isSheet(path) ? SheetReader.read(path, bytes, notes) : YamlTree.read(path, bytes, notes);
        return document.map(story -> new StoryReader(notes, names.rules()).read(story))
                .orElse(List.of());
    }
}
