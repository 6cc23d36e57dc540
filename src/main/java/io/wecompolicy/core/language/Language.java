package io.wecompolicy.core.language;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.language.drl.DrlNotation;
import io.wecompolicy.core.language.sentence.Dictionary;
import io.wecompolicy.core.language.sentence.SentenceNotation;
import io.wecompolicy.core.language.sheet.CsvNotation;
import io.wecompolicy.core.language.sheet.XlsxNotation;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.NearestName;
import io.wecompolicy.core.language.text.Notation;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.Known;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.RuleFile;
import io.wecompolicy.core.rule.RuleSet;
import io.wecompolicy.core.rule.Span;
import io.wecompolicy.core.rule.Vocabulary;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * The door of this room: the files of a rules tree in, the typed model or diagnostics out. A pure function: nothing that a
 * file says makes it throw, and equal trees give equal answers.
 */
public final class Language {
    private static final String VOCABULARY = "vocabulary.yaml";
    private static final int LARGEST_FILE = 1 << 20;
    private static final int LONGEST_PATH = 200;
    private static final int MOST_RULES = 2_000;
    private static final int MOST_FILES = 1_000;
    private static final String DICTIONARY = "policy.dsl";

    private final Known known;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<RuleFile> files = new ArrayList<>();
    private List<Notation> notations = List.of();
    private Vocabulary vocabulary = Vocabulary.NONE;

    private Language(Known known) {
        this.known = known;
    }

    /** Of a tree far from any corp, so that no name of a template, segment or channel can be wrong. */
    public static Compilation compile(SortedMap<String, byte[]> tree) {
        return compile(tree, Known.NOTHING);
    }

    /**
     * @param tree bytes by path, such as {@code tagging/order-value.drl}, with slashes and no leading one
     * @param known what the corp has that rules may name
     */
    public static Compilation compile(SortedMap<String, byte[]> tree, Known known) {
        return new Language(known).read(tree);
    }

    private Compilation read(SortedMap<String, byte[]> tree) {
        readWords(tree);
        int read = 0;
        for (Map.Entry<String, byte[]> file : tree.entrySet()) {
            Findings findings = new Findings();
            if (++read > MOST_FILES) {
                findings.error(TreeComplaint.MANY_FILES, Span.ofFile(file.getKey()), Optional.empty(), MOST_FILES);
                diagnostics.addAll(findings.sorted());
                break;
            }
            file(file.getKey(), file.getValue(), findings);
            diagnostics.addAll(findings.sorted());
        }
        checkNames();
        checkNumber();
        List<Diagnostic> sorted = diagnostics.stream().sorted().toList();
        boolean rejected = sorted.stream().anyMatch(found -> found.severity() == Diagnostic.Severity.ERROR);
        return rejected
                ? new Compilation.Rejected(sorted)
                : new Compilation.Compiled(new RuleSet(vocabulary, files), sorted);
    }

    /** What other files are read with comes first, once, wherever it stands in the order of names. */
    private void readWords(SortedMap<String, byte[]> tree) {
        vocabulary = sized(tree, VOCABULARY)
                .map(bytes -> reported(findings -> new VocabularyReader(VOCABULARY, findings).read(bytes)))
                .orElse(Vocabulary.NONE);
        Dictionary dictionary = sized(tree, DICTIONARY)
                .map(bytes -> reported(findings -> Dictionary.read(DICTIONARY, bytes, findings)))
                .orElse(Dictionary.NONE);
        notations = List.of(
                new DrlNotation(),
                new SentenceNotation(dictionary, vocabulary, known),
                new CsvNotation(),
                new XlsxNotation());
    }

    private <T> T reported(Function<Findings, T> reader) {
        Findings findings = new Findings();
        T read = reader.apply(findings);
        diagnostics.addAll(findings.sorted());
        return read;
    }

    /** One that is too large is reported with the other files. */
    private static Optional<byte[]> sized(SortedMap<String, byte[]> tree, String path) {
        return Optional.ofNullable(tree.get(path)).filter(bytes -> bytes.length <= LARGEST_FILE);
    }

    private void file(String path, byte[] bytes, Findings findings) {
        if (isNoRule(path)) {
            return;
        }
        if (!path.matches("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*")
                || path.length() > LONGEST_PATH
                || Arrays.stream(path.split("/")).anyMatch(part -> part.matches("\\.+"))) {
            findings.error(TreeComplaint.BAD_PATH, Span.ofFile(path), Optional.empty());
            return;
        }
        if (bytes.length > LARGEST_FILE) {
            findings.error(TreeComplaint.LARGE_FILE, Span.ofFile(path), Optional.empty());
            return;
        }
        if (path.equals(VOCABULARY) || path.equals(DICTIONARY)) {
            return;
        }
        Optional<Notation> notation = notations.stream()
                .filter(known -> path.endsWith(known.suffix()))
                .findFirst();
        Optional<Family> family = Arrays.stream(Family.values())
                .filter(known -> path.startsWith(known.label() + "/"))
                .findFirst();
        if (notation.isEmpty()) {
            findings.warning(TreeComplaint.UNKNOWN_FILE, Span.ofFile(path));
            return;
        }
        if (family.isEmpty()) {
            List<String> folders =
                    Arrays.stream(Family.values()).map(Family::label).toList();
            String folder = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
            findings.error(
                    TreeComplaint.UNKNOWN_FAMILY,
                    Span.ofFile(path),
                    Optional.empty(),
                    NearestName.hint(folder, folders));
            return;
        }
        files.add(new RuleFile(
                path, digest(bytes), family.get(), rules(notation.get(), path, family.get(), bytes, findings)));
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

    /** Scenarios, templates and texts for people are others' business. */
    private static boolean isNoRule(String path) {
        List<String> parts = Arrays.asList(path.split("/"));
        List<String> folders = parts.subList(0, Math.max(0, parts.size() - 1));
        // Excel writes `~$name.xlsx` beside a workbook that it has open.
        boolean hidden =
                parts.stream().anyMatch(part -> (part.startsWith(".") && !part.equals("..")) || part.startsWith("~$"));
        return folders.contains("scenarios") || folders.contains("templates") || path.endsWith(".md") || hidden;
    }

    private void checkNames() {
        Map<String, RuleDefinition> first = new HashMap<>();
        for (RuleFile file : files) {
            for (RuleDefinition rule : file.rules()) {
                RuleDefinition before = first.putIfAbsent(rule.family() + "/" + rule.name(), rule);
                if (before != null) {
                    diagnostics.add(Diagnostic.error(
                            TreeComplaint.DUPLICATE_RULE,
                            rule.span(),
                            Optional.of(rule.name()),
                            rule.name(),
                            place(before.span())));
                }
            }
        }
    }

    private static Bilingual place(Span span) {
        return span.cell()
                .map(cell -> TreePhrase.AT_CELL.say(span.file(), cell))
                .orElseGet(() -> TreePhrase.AT_LINE.say(span.file(), span.line()));
    }

    private void checkNumber() {
        int number = 0;
        for (RuleFile file : files) {
            number += file.rules().size();
            if (number > MOST_RULES) {
                diagnostics.add(Diagnostic.error(
                        TreeComplaint.MANY_RULES, Span.ofFile(file.path()), Optional.empty(), MOST_RULES));
                return;
            }
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
