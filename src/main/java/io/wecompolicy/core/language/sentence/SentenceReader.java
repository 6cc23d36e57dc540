package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.rule.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one line of a rule as a sentence of the dictionary, or says why it is none. */
final class SentenceReader {
    static final int LONGEST = 1_000;

    private final Dictionary dictionary;
    private final SlotValues values;
    private final Findings findings;
    private final Steps steps;
    private final Guess guess;

    SentenceReader(Dictionary dictionary, SlotValues values, Findings findings, Steps steps) {
        this.dictionary = dictionary;
        this.values = values;
        this.findings = findings;
        this.steps = steps;
        this.guess = new Guess(dictionary, findings, steps);
    }

    /** Whether the line is a sentence of this half, faulty values or not. */
    boolean fits(Line line, Half half) {
        return line.text().length() <= LONGEST
                && !dictionary
                        .matches(half, SentenceLexer.cut(line.text()).pieces(), steps)
                        .isEmpty();
    }

    /** @param rule name of the rule it stands in */
    Optional<Said> read(Line line, Half half, Optional<String> rule) {
        if (line.text().length() > LONGEST) {
            findings.error(SentenceComplaint.LONG_LINE, line.start(), rule, LONGEST);
            return Optional.empty();
        }
        SentenceLexer.Cut cut = SentenceLexer.cut(line.text());
        if (cut.fault().isPresent()) {
            SentenceLexer.Fault fault = cut.fault().get();
            findings.error(fault.complaint(), line.span(fault.offset()), rule, fault.argument());
            return Optional.empty();
        }
        if (steps.isSpent()) {
            findings.error(SentenceComplaint.MUCH_WORK, line.start(), rule);
            return Optional.empty();
        }
        List<Match> matches = dictionary.matches(half, cut.pieces(), steps);
        if (matches.size() > 1) {
            findings.error(
                    SentenceComplaint.AMBIGUOUS,
                    line.start(),
                    rule,
                    matches.get(0).entry().wording().shown(),
                    matches.get(1).entry().wording().shown(),
                    matches.get(0).entry().number(),
                    matches.get(1).entry().number());
            return Optional.empty();
        }
        if (matches.isEmpty()) {
            notUnderstood(line, cut.pieces(), half, rule);
            return Optional.empty();
        }
        return said(line, matches.get(0), rule);
    }

    private void notUnderstood(Line line, List<Piece> pieces, Half half, Optional<String> rule) {
        if (!dictionary.isThere()) {
            findings.error(SentenceComplaint.NO_DICTIONARY, line.start(), rule);
        } else if (!dictionary.matches(half.other(), pieces, steps).isEmpty()) {
            findings.error(
                    half == Half.THEN
                            ? SentenceComplaint.CONDITION_AMONG_CONSEQUENCES
                            : SentenceComplaint.CONSEQUENCE_AMONG_CONDITIONS,
                    line.start(),
                    rule,
                    dictionary.keywords().shown(Keyword.WHEN),
                    dictionary.keywords().shown(Keyword.THEN));
        } else {
            guess.report(line, pieces, half, rule);
        }
    }

    private Optional<Said> said(Line line, Match match, Optional<String> rule) {
        Map<String, String> meanings = new HashMap<>();
        Map<String, Span> places = new HashMap<>();
        int choice = 0;
        int value = 0;
        boolean sound = true;
        for (Slot slot : match.entry().wording().slots()) {
            if (!slot.choices().isEmpty()) {
                meanings.put(
                        slot.name(),
                        slot.choices().get(match.choices().get(choice++)).meaning());
                places.put(slot.name(), line.start());
                continue;
            }
            Piece piece = match.values().get(value++);
            places.put(slot.name(), line.span(piece.start()));
            try {
                meanings.put(slot.name(), values.meaning(slot.type(), piece));
            } catch (Misworded misworded) {
                misworded.report(findings, line, rule);
                sound = false;
            }
        }
        return sound ? Optional.of(new Said(line, match.entry(), meanings, places)) : Optional.empty();
    }
}
