package io.wecompolicy.core.language;

import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.Known;
import io.wecompolicy.core.rule.Recent;
import io.wecompolicy.core.rule.RuleFile;
import io.wecompolicy.core.rule.RuleSet;
import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The door of this room: the files of a rules tree in, the typed model or diagnostics out. Nothing that a file says makes it
 * throw, and equal trees give equal answers. It remembers the files it has read, so that after an edit only the changed one
 * is read anew: keep one for the life of the service. Any thread may ask.
 */
public final class Language {
    private static final int MOST_FILES = 1_000;
    private static final int MOST_REMEMBERED = 512;

    private final Recent<FileReader.Key, FileReader.Read> files = new Recent<>(MOST_REMEMBERED);
    private final Recent<String, Words> words = new Recent<>(16);

    /** Of a tree far from any corp, so that no name of a template, segment or channel can be wrong. */
    public Compilation compile(SortedMap<String, byte[]> tree) {
        return compile(tree, Known.NOTHING);
    }

    /**
     * @param tree bytes by path, such as {@code tagging/order-value.drl}, with slashes and no leading one
     * @param known what the corp has that rules may name
     */
    public Compilation compile(SortedMap<String, byte[]> tree, Known known) {
        // What other files are read with comes first, wherever it stands in the order of names.
        String digest = Words.digest(tree);
        Words with = words.get(digest, () -> Words.read(digest, tree));
        FileReader reader = new FileReader(with, known, files);
        List<Diagnostic> found = new ArrayList<>(with.found());
        List<RuleFile> read = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, byte[]> file : tree.entrySet()) {
            if (++number > MOST_FILES) {
                Findings findings = new Findings();
                findings.error(TreeComplaint.MANY_FILES, Span.ofFile(file.getKey()), Optional.empty(), MOST_FILES);
                found.addAll(findings.sorted());
                break;
            }
            FileReader.Read one = reader.read(file.getKey(), file.getValue());
            one.file().ifPresent(read::add);
            found.addAll(one.found());
        }
        found.addAll(WholeTree.check(read));
        read.forEach(file -> found.addAll(new NamesCheck(with.vocabulary(), known).of(file)));
        List<Diagnostic> sorted = found.stream().sorted().toList();
        boolean rejected = sorted.stream().anyMatch(one -> one.severity() == Diagnostic.Severity.ERROR);
        return rejected
                ? new Compilation.Rejected(sorted)
                : new Compilation.Compiled(new RuleSet(with.vocabulary(), read), sorted);
    }
}
