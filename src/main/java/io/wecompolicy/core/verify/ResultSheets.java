package io.wecompolicy.core.verify;

import io.wecompolicy.core.language.text.Findings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gives analysts their scenario sheets back, each with what was decided beside what was expected, and whether its rows passed.
 * A sheet that comes back can be run again: what we wrote into it is not read.
 */
public final class ResultSheets {
    private ResultSheets() {}

    /**
     * @param report of the same tree
     * @return the sheets that could be read, by their paths: a workbook for a workbook, CSV for CSV
     */
    public static SortedMap<String, byte[]> of(SortedMap<String, byte[]> tree, Report report, Locale locale) {
        SortedMap<String, byte[]> results = new TreeMap<>();
        tree.forEach((path, bytes) -> {
            if (Stories.isSheet(path)) {
                story(path, bytes)
                        .ifPresent(story -> results.put(
                                path,
                                new ResultRows(story, ofFile(path, report), locale).write(path.endsWith(".csv"))));
            }
        });
        return results;
    }

    /** What is wrong with it was told by the run. */
    private static Optional<SheetStory> story(String path, byte[] bytes) {
        return SheetReader.story(path, bytes, new Findings(), new Notes());
    }

    private static Report ofFile(String path, Report report) {
        List<Verdict> verdicts = report.verdicts().stream()
                .filter(verdict -> verdict.name().span().file().equals(path))
                .toList();
        return new Report(
                verdicts,
                report.mistakes().stream()
                        .filter(mistake -> mistake.file().equals(path))
                        .toList(),
                List.of());
    }
}
