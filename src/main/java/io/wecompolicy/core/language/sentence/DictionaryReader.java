package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.NearestName;
import io.wecompolicy.core.language.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code policy.dsl} line by line; a mistake in one line hides none in another. */
final class DictionaryReader {
    private static final int MOST_ENTRIES = 1_000;
    private static final List<String> SECTIONS = List.of("keyword", "when", "then", "condition", "consequence");

    private final String path;
    private final Findings findings;
    private final List<Entry> entries = new ArrayList<>();
    private final Keywords keywords = Keywords.ofDrl();
    private final SentenceTree room = new SentenceTree();

    DictionaryReader(String path, Findings findings) {
        this.path = path;
        this.findings = findings;
    }

    Dictionary read(byte[] bytes) {
        Optional<SourceText> source = SourceText.ofFile(path, bytes, findings);
        if (source.isEmpty()) {
            return Dictionary.of(List.of(), Map.of(), keywords);
        }
        for (Line line : Line.of(path, source.get().text())) {
            String text = line.text().strip();
            if (!line.isBlank() && !text.startsWith("#") && !text.startsWith("//")) {
                try {
                    read(line);
                } catch (Misworded misworded) {
                    misworded.report(findings, line);
                }
            }
            if (entries.size() > MOST_ENTRIES) {
                new Misworded(SentenceComplaint.MANY_SENTENCES, 0, MOST_ENTRIES).report(findings, line);
                return Dictionary.of(List.of(), Map.of(), keywords);
            }
        }
        Map<Integer, Role> roles = new EntryChecker(entries, findings).roles();
        Dictionary dictionary = Dictionary.of(entries, roles, keywords);
        new OverlapChecker(dictionary, findings).check();
        return dictionary;
    }

    private void read(Line line) throws Misworded {
        int open = line.indent();
        int close = line.text().indexOf(']', open);
        if (line.text().charAt(open) != '[' || close < 0) {
            throw new Misworded(SentenceComplaint.NOT_AN_ENTRY, open);
        }
        String section = line.text().substring(open + 1, close).strip();
        if (section.equals("keyword")) {
            keyword(line, close + 1);
            return;
        }
        Optional<Half> half = Half.ofSection(section);
        if (half.isEmpty()) {
            throw new Misworded(
                    SentenceComplaint.UNKNOWN_SECTION, open + 1, section, NearestName.hint(section, SECTIONS));
        }
        Entry entry = new EntryReader(line).read(half.get(), close + 1);
        if (!room.add(entry)) {
            throw new Misworded(SentenceComplaint.MANY_WAYS, close + 1);
        }
        entries.add(entry);
    }

    private void keyword(Line line, int start) throws Misworded {
        int equals = new EntryReader(line).equalsSign(start);
        String word = line.text().substring(start, equals).strip();
        String drl = line.text().substring(equals + 1).strip();
        List<Piece> pieces = EntryReader.pieces(line.text(), start, equals);
        boolean letters = pieces.stream().allMatch(piece -> piece.form() == Form.WORD && !piece.isWord("{"));
        if (pieces.isEmpty() || !letters) {
            throw new Misworded(SentenceComplaint.BAD_KEYWORD, start);
        }
        Keyword keyword = Keyword.ofDrl(drl)
                .orElseThrow(() -> new Misworded(
                        SentenceComplaint.UNKNOWN_KEYWORD, equals + 1, drl, NearestName.hint(drl, Keyword.allDrl())));
        if (!keywords.add(keyword, word, pieces)) {
            throw new Misworded(SentenceComplaint.DUPLICATE_KEYWORD, start, word);
        }
    }
}
