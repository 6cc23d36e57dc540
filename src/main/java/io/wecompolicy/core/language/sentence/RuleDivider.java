package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.language.text.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Divides a file into rules by its keywords, so that a mistake in one does not hide those in the next. */
final class RuleDivider {
    private static final Pattern OPENING_LINE = Pattern.compile("(package|import|global)\\b.{0,300}");

    private static final int LONGEST_KEYWORD = 6;

    private final Keywords keywords;
    private final Predicate<Line> isSentence;
    private final Findings findings;
    private final List<WrittenRule> rules = new ArrayList<>();
    private final List<Line> opening = new ArrayList<>();
    private Optional<WrittenRule> open = Optional.empty();
    private Place place = Place.OUTSIDE;
    private boolean strangeBefore;

    private enum Place {
        OUTSIDE,
        HEADER,
        CONDITIONS,
        CONSEQUENCES
    }

    RuleDivider(Keywords keywords, Predicate<Line> isSentence, Findings findings) {
        this.keywords = keywords;
        this.isSentence = isSentence;
        this.findings = findings;
    }

    /** @param opening lines before rules that plain rule text may have too */
    record Divided(List<WrittenRule> rules, List<Line> opening) {}

    Divided divide(List<Line> lines) {
        Line last = lines.get(0);
        for (Line line : lines) {
            SentenceLexer.Cut cut =
                    SentenceLexer.cut(line.text().length() > SentenceReader.LONGEST ? "?" : line.text());
            if (!cut.pieces().isEmpty() || cut.fault().isPresent()) {
                line(line, cut.pieces());
                last = line;
            }
        }
        if (place != Place.OUTSIDE) {
            end(last);
            report(SentenceComplaint.MISSING_END_AT_LAST, last, keywords.shown(Keyword.END));
        }
        return new Divided(rules, opening);
    }

    private void line(Line line, List<Piece> pieces) {
        Optional<Keywords.Word> word = keywords.beginning(pieces);
        if (word.isEmpty()) {
            if (!isMisspelt(line, pieces)) {
                plain(line);
            }
            return;
        }
        List<Piece> rest = pieces.subList(word.get().pieces().size(), pieces.size());
        if (word.get().keyword() == Keyword.RULE) {
            if (beginsRule(line, rest)) {
                rule(line, word.get(), rest);
            } else {
                plain(line);
            }
        } else if (rest.isEmpty()) {
            keyword(word.get().keyword(), line);
        } else if (standsApart(line, rest.get(0)) && !isSentence.test(line)) {
            if (isDue(word.get().keyword())) {
                report(SentenceComplaint.KEYWORD_NOT_ALONE, line, word.get().shown());
            }
            keyword(word.get().keyword(), line);
            line(line.from(rest.get(0).start()), rest);
        } else {
            plain(line);
        }
    }

    /** A line that stands where a keyword should, and is nearly one: told once, and taken for it. */
    private boolean isMisspelt(Line line, List<Piece> pieces) {
        int end = 0;
        while (end < pieces.size()
                && pieces.get(end).form() == Form.WORD
                && !pieces.get(end).isWord("@")) {
            end++;
        }
        boolean named = end < pieces.size() && pieces.get(end).isQuoted();
        if (line.text().length() > SentenceReader.LONGEST) {
            return false;
        }
        if (end == 0 || end > LONGEST_KEYWORD || (end < pieces.size() && !named) || isSentence.test(line)) {
            return false;
        }
        String written =
                line.text().substring(pieces.get(0).start(), pieces.get(end - 1).end());
        Optional<Keyword> meant = keywords.meant(written)
                .filter(keyword -> named == (keyword == Keyword.RULE))
                .or(() -> named ? Optional.empty() : expected(written));
        if (meant.isEmpty()) {
            return false;
        }
        Keyword keyword = meant.get();
        if (keyword == Keyword.RULE) {
            rule(
                    line,
                    new Keywords.Word(keyword, keywords.shown(keyword), pieces.subList(0, end)),
                    pieces.subList(end, pieces.size()));
        }
        missing(SentenceComplaint.MISSPELT_KEYWORD, line, written, keywords.shown(keyword));
        if (keyword != Keyword.RULE) {
            keyword(keyword, line);
        }
        return true;
    }

    /** One character alone on a line is what should stand there, in whatever spelling. */
    private Optional<Keyword> expected(String written) {
        boolean one = written.length() == 1 && Character.isIdeographic(written.charAt(0));
        if (!one || place == Place.OUTSIDE || place == Place.CONSEQUENCES) {
            return Optional.empty();
        }
        return Optional.of(place == Place.HEADER ? Keyword.WHEN : Keyword.THEN);
    }

    private static boolean standsApart(Line line, Piece next) {
        char before = line.text().charAt(next.start() - 1);
        return SentenceLexer.isBlank(before) || !Character.isLetterOrDigit(before);
    }

    /** Else there is something worse to say. */
    private boolean isDue(Keyword keyword) {
        return switch (keyword) {
            case WHEN -> place == Place.HEADER;
            case THEN -> place == Place.CONDITIONS;
            case END -> place == Place.CONSEQUENCES;
            case RULE -> false;
        };
    }

    /** The word can begin a sentence too. */
    private boolean beginsRule(Line line, List<Piece> rest) {
        boolean named = !rest.isEmpty()
                && rest.get(0).isQuoted()
                && (rest.size() == 1 || rest.get(1).isWord("@"));
        boolean unquoted = rest.stream().noneMatch(Piece::isQuoted) && !isSentence.test(line);
        return named || unquoted || place == Place.OUTSIDE;
    }

    private void rule(Line line, Keywords.Word word, List<Piece> rest) {
        if (place != Place.OUTSIDE) {
            report(SentenceComplaint.MISSING_END, line, keywords.shown(Keyword.END));
            end(line);
        }
        Optional<Piece> name = rest.stream().limit(1).filter(Piece::isQuoted).findFirst();
        WrittenRule rule = new WrittenRule(line.start(), name, line);
        open = Optional.of(rule);
        place = Place.HEADER;
        rules.add(rule);
        Optional<SentenceLexer.Fault> fault = SentenceLexer.cut(line.text()).fault();
        if (fault.isPresent()) {
            rule.markBroken();
            findings.error(
                    fault.get().complaint(),
                    line.span(fault.get().offset()),
                    Optional.empty(),
                    fault.get().argument());
        } else if (name.isEmpty()) {
            int at = rest.isEmpty() ? line.indent() : rest.get(0).start();
            findings.error(SentenceComplaint.NO_NAME, line.span(at), Optional.empty(), word.shown());
        } else if (rest.size() > 1) {
            line(line.from(rest.get(1).start()), rest.subList(1, rest.size()));
        }
    }

    private void keyword(Keyword keyword, Line line) {
        if (place == Place.OUTSIDE) {
            report(SentenceComplaint.KEYWORD_OUTSIDE, line, keywords.shown(keyword), keywords.shown(Keyword.RULE));
            return;
        }
        switch (keyword) {
            case WHEN -> {
                if (place != Place.HEADER) {
                    again(keyword, line);
                }
                place = place == Place.HEADER ? Place.CONDITIONS : place;
            }
            case THEN -> {
                if (place == Place.HEADER) {
                    missing(SentenceComplaint.MISSING_WHEN, line, keywords.shown(Keyword.WHEN));
                } else if (place == Place.CONSEQUENCES) {
                    again(keyword, line);
                }
                place = Place.CONSEQUENCES;
            }
            case END -> end(line);
            case RULE -> throw new IllegalStateException("a rule begins elsewhere");
        }
    }

    private void again(Keyword keyword, Line line) {
        missing(SentenceComplaint.KEYWORD_AGAIN, line, keywords.shown(keyword));
    }

    private void end(Line line) {
        if (place == Place.HEADER) {
            missing(SentenceComplaint.MISSING_WHEN, line, keywords.shown(Keyword.WHEN));
        } else if (place == Place.CONDITIONS) {
            open.ifPresent(rule -> rule.endWithoutThen(line));
        }
        place = Place.OUTSIDE;
    }

    private void plain(Line line) {
        switch (place) {
            case OUTSIDE -> outside(line);
            case HEADER -> header(line);
            case CONDITIONS -> among(Half.WHEN, line);
            case CONSEQUENCES -> among(Half.THEN, line);
        }
        strangeBefore = place == Place.OUTSIDE;
    }

    private void outside(Line line) {
        if (OPENING_LINE.matcher(line.text().strip()).matches()) {
            opening.add(line);
        } else if (!strangeBefore) {
            report(
                    SentenceComplaint.OUTSIDE_RULE,
                    line,
                    SlotValues.shortened(line.text().strip()),
                    keywords.shown(Keyword.RULE));
        }
    }

    /** Words of programs are left to the reader of rule text, which knows what to write instead. */
    private void header(Line line) {
        char first = SentenceLexer.normal(line.text().charAt(line.indent()));
        if (first == '@' || (first < 128 && Character.isLetter(first))) {
            open.ifPresent(rule -> rule.header().add(line));
            return;
        }
        missing(SentenceComplaint.MISSING_WHEN, line, keywords.shown(Keyword.WHEN));
        place = Place.CONDITIONS;
        plain(line);
    }

    private void among(Half half, Line line) {
        if (SentenceLexer.normal(line.text().charAt(line.indent())) == '@') {
            missing(SentenceComplaint.LATE_METADATA, line, keywords.shown(Keyword.WHEN));
            return;
        }
        open.ifPresent(rule -> rule.lines(half).add(line));
    }

    private void missing(SentenceComplaint complaint, Line line, Object... arguments) {
        open.ifPresent(WrittenRule::markBroken);
        report(complaint, line, arguments);
    }

    private void report(SentenceComplaint complaint, Line line, Object... arguments) {
        findings.error(complaint, line.start(), open.flatMap(WrittenRule::shownName), arguments);
    }
}
