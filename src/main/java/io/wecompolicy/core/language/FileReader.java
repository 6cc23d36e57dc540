package io.wecompolicy.core.language;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.language.drl.DrlNotation;
import io.wecompolicy.core.language.sentence.SentenceNotation;
import io.wecompolicy.core.language.sheet.CsvNotation;
import io.wecompolicy.core.language.sheet.XlsxNotation;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.NearestName;
import io.wecompolicy.core.language.text.Notation;
import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.Known;
import io.wecompolicy.core.rule.Recent;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.RuleFile;
import io.wecompolicy.core.rule.Span;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the files of one tree, one by one. What was read before, with the same words, is not read again. */
final class FileReader {
    static final int LARGEST_FILE = 1 << 20;
    private static final int LONGEST_PATH = 200;

    private final Words words;
    private final Known known;
    private final Recent<Key, Read> memory;
    private final List<Notation> notations;

    /** What decides how a file reads. */
    record Key(String path, String digest, Known known) {}

    /**
     * @param file absent when it is no rule file
     * @param found what there is to say about it
     */
    record Read(Optional<RuleFile> file, List<Diagnostic> found) {
        private static final Read NOTHING = new Read(Optional.empty(), List.of());

        static Read nothingBut(Findings findings) {
            return new Read(Optional.empty(), findings.sorted());
        }
    }

    FileReader(Words words, Known known, Recent<Key, Read> memory) {
        this.words = words;
        this.known = known;
        this.memory = memory;
        this.notations = List.of(
                new DrlNotation(),
                new SentenceNotation(words.dictionary(), words.vocabulary(), known),
                new CsvNotation(),
                new XlsxNotation());
    }

    Read read(String path, byte[] bytes) {
        if (isNoRule(path)) {
            return Read.NOTHING;
        }
        Findings findings = new Findings();
        if (!path.matches("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*")
                || path.length() > LONGEST_PATH
                || Arrays.stream(path.split("/")).anyMatch(part -> part.matches("\\.+"))) {
            findings.error(TreeComplaint.BAD_PATH, Span.ofFile(path), Optional.empty());
            return Read.nothingBut(findings);
        }
        if (bytes.length > LARGEST_FILE) {
            findings.error(TreeComplaint.LARGE_FILE, Span.ofFile(path), Optional.empty());
            return Read.nothingBut(findings);
        }
        if (Words.isOne(path)) {
            return Read.NOTHING;
        }
        Optional<Notation> notation = notations.stream()
                .filter(known -> path.endsWith(known.suffix()))
                .findFirst();
        if (notation.isEmpty()) {
            findings.warning(TreeComplaint.UNKNOWN_FILE, Span.ofFile(path));
            return Read.nothingBut(findings);
        }
        Optional<Family> family = Arrays.stream(Family.values())
                .filter(known -> path.startsWith(known.label() + "/"))
                .findFirst();
        if (family.isEmpty()) {
            findings.error(TreeComplaint.UNKNOWN_FAMILY, Span.ofFile(path), Optional.empty(), nearestFolder(path));
            return Read.nothingBut(findings);
        }
        return remembered(notation.get(), path, family.get(), bytes);
    }

    private Read remembered(Notation notation, String path, Family family, byte[] bytes) {
        boolean worded = notation instanceof SentenceNotation;
        // A sentence means what the dictionary says, so the file alone does not name its rules.
        String digest = worded ? Digest.of(bytes, words.digest().getBytes(StandardCharsets.UTF_8)) : Digest.of(bytes);
        return memory.get(new Key(path, digest, worded ? known : Known.NOTHING), () -> {
            Findings findings = new Findings();
            RuleFile file = new RuleFile(path, digest, family, rules(notation, path, family, bytes, findings));
            return new Read(Optional.of(file), findings.sorted());
        });
    }

    private static List<RuleDefinition> rules(
            Notation notation, String path, Family family, byte[] bytes, Findings findings) {
        try {
            return notation.read(path, family, bytes, findings);
        } catch (RuntimeException | StackOverflowError ours) {
            // The last net: whatever an analyst writes, the service that reads it must go on, and the file must not go
            // live.
            findings.error(TreeComplaint.UNREADABLE_FILE, Span.ofFile(path), Optional.empty());
            return List.of();
        }
    }

    private static Object nearestFolder(String path) {
        List<String> folders = Arrays.stream(Family.values()).map(Family::label).toList();
        String folder = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        return NearestName.hint(folder, folders);
    }

    /** Scenarios, templates and texts for people are others' business. */
    private static boolean isNoRule(String path) {
        List<String> parts = Arrays.asList(path.split("/"));
        List<String> folders = parts.subList(0, Math.max(0, parts.size() - 1));
        // Excel writes `~$name.xlsx` beside a workbook that it has open.
        boolean hidden =
                parts.stream().anyMatch(part -> (part.startsWith(".") && !part.equals("..")) || part.startsWith("~$"));
        return folders.contains("scenarios") || folders.contains("templates") || path.endsWith(".md") || hidden;
    }
}
