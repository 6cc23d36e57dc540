package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.language.text.Findings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says what a line that is no sentence was most likely meant to be, with the analyst's own values filled in. */
final class Guess {
    private static final Comparator<Alignment.Aligned> NEAREST = Comparator.comparingInt(Alignment.Aligned::cost)
            .thenComparing(aligned -> !aligned.valuesOnly())
            .thenComparingInt(aligned -> -aligned.entry().wording().literals())
            .thenComparingInt(aligned -> aligned.entry().number());

    private static final Pattern TAIL = Pattern.compile("[\\s，,；;、。]+$");

    /** As many as are shown of one file. */
    private static final int MOST_GUESSES = 200;

    private final Dictionary dictionary;
    private final Findings findings;
    private final Steps steps;
    private final WrongValue values;
    private int guesses;

    Guess(Dictionary dictionary, Findings findings, Steps steps) {
        this.dictionary = dictionary;
        this.findings = findings;
        this.steps = steps;
        this.values = new WrongValue(findings);
    }

    void report(Line line, List<Piece> pieces, Half half, Optional<String> rule) {
        if (pieces.size() > Alignment.LONGEST_LINE || ++guesses > MOST_GUESSES) {
            unknown(line, half, rule, SentencePhrase.NOTHING_NEAR);
            return;
        }
        Optional<Several.Found> several = Several.in(pieces, dictionary, steps);
        if (several.isPresent()) {
            several(line, several.get(), rule);
            return;
        }
        List<Alignment.Aligned> nearest = nearest(pieces, half);
        Line reworded = new Line(line.file(), line.number(), Rewording.of(line.text()));
        List<Piece> other = SentenceLexer.cut(reworded.text()).pieces();
        List<Alignment.Aligned> others = saySame(pieces, other) ? List.of() : nearest(other, half);
        boolean wrong = !nearest.isEmpty() && nearest.get(0).valuesOnly();
        if (isSaidOtherwise(nearest, others)) {
            unknown(line, half, rule, hint(reworded, others));
        } else if (wrong && listed(line, nearest.get(0)).isPresent()) {
            quotedEach(line, nearest.get(0), half, rule);
        } else if (wrong) {
            nearest.get(0).values().stream()
                    .flatMap(Optional::stream)
                    .filter(got -> !got.fits())
                    .forEach(got -> values.report(line, got, rule));
        } else {
            tooMany(line, nearest, half, rule);
        }
    }

    private static boolean saySame(List<Piece> pieces, List<Piece> others) {
        return pieces.stream()
                .map(Piece::text)
                .toList()
                .equals(others.stream().map(Piece::text).toList());
    }

    private void unknown(Line line, Half half, Optional<String> rule, Object hint) {
        findings.error(
                half == Half.WHEN ? SentenceComplaint.UNKNOWN_CONDITION : SentenceComplaint.UNKNOWN_CONSEQUENCE,
                line.start(),
                rule,
                SlotValues.shortened(line.text().strip()),
                hint);
    }

    private void several(Line line, Several.Found found, Optional<String> rule) {
        int second = found.starts().get(1);
        int end =
                found.starts().size() > 2 ? found.starts().get(2) : line.text().length();
        findings.error(
                found.or() ? SentenceComplaint.EITHER_SENTENCE : SentenceComplaint.SEVERAL_SENTENCES,
                line.span(second),
                rule,
                found.starts().size(),
                SlotValues.shortened(
                        TAIL.matcher(line.text().substring(second, end)).replaceAll("")));
    }

    /** Whether the line in other words is nearer to a sentence, and what keeps it from being one is more than a number. */
    private static boolean isSaidOtherwise(List<Alignment.Aligned> nearest, List<Alignment.Aligned> others) {
        if (others.isEmpty() || others.get(0).lost() > 0) {
            return false;
        }
        boolean numberOnly = !nearest.isEmpty()
                && nearest.get(0).valuesOnly()
                && nearest.get(0).values().stream()
                        .flatMap(Optional::stream)
                        .noneMatch(got -> !got.fits() && got.slot().type() == SlotType.CHOICE);
        return !numberOnly
                && (nearest.isEmpty() || others.get(0).cost() < nearest.get(0).cost());
    }

    /** The unquoted value that lists several. */
    private static Optional<Alignment.Got> listed(Line line, Alignment.Aligned aligned) {
        return aligned.values().stream()
                .flatMap(Optional::stream)
                .filter(got -> !got.fits() && ValueList.isOne(line.text(), got))
                .findFirst();
    }

    /** What it would be with each value in quotes. */
    private void quotedEach(Line line, Alignment.Aligned aligned, Half half, Optional<String> rule) {
        Alignment.Got got = listed(line, aligned).orElseThrow();
        Line quoted = ValueList.quoted(line, got);
        List<Alignment.Aligned> nearest =
                nearest(SentenceLexer.cut(quoted.text()).pieces(), half);
        if (!nearest.isEmpty() && nearest.get(0).lost() == 0) {
            values.wantsQuotes(line, got, shown(quoted, nearest.get(0)), rule);
        } else {
            values.tooMany(line, quoted, nearest.isEmpty() ? aligned : nearest.get(0), half, rule);
        }
    }

    /** A suggestion that has no place for one of her values would say something else. */
    private void tooMany(Line line, List<Alignment.Aligned> nearest, Half half, Optional<String> rule) {
        if (!nearest.isEmpty() && nearest.get(0).lost() > 0) {
            values.tooMany(line, line, nearest.get(0), half, rule);
        } else {
            unknown(line, half, rule, hint(line, nearest));
        }
    }

    private List<Alignment.Aligned> nearest(List<Piece> pieces, Half half) {
        List<Alignment.Aligned> near = new ArrayList<>();
        if (pieces.size() > Alignment.LONGEST_LINE) {
            return near;
        }
        for (Entry entry : dictionary.entries(half)) {
            if (!steps.take(Alignment.steps(entry, pieces))) {
                return List.of();
            }
            Alignment.Aligned aligned = Alignment.of(entry, pieces);
            int words = entry.wording().literals();
            boolean values = aligned.valuesOnly() && words > 1;
            if (values || aligned.wordCost() <= Math.max(2, (words + 1) / 2)) {
                near.add(aligned);
            }
        }
        near.sort(NEAREST);
        return near;
    }

    /** The nearest, and the next when it is as near. */
    private static Object hint(Line line, List<Alignment.Aligned> nearest) {
        if (nearest.isEmpty()) {
            return SentencePhrase.NOTHING_NEAR;
        }
        String first = shown(line, nearest.get(0));
        boolean second = nearest.size() > 1
                && nearest.get(1).lost() == 0
                && nearest.get(1).cost() == nearest.get(0).cost();
        return second
                ? SentencePhrase.ONE_OF_TWO.say(first, shown(line, nearest.get(1)))
                : SentencePhrase.DID_YOU_MEAN.say(first);
    }

    private static String shown(Line line, Alignment.Aligned aligned) {
        List<Slot> slots = aligned.entry().wording().slots();
        List<Optional<String>> values = new ArrayList<>();
        for (int index = 0; index < slots.size(); index++) {
            Slot slot = slots.get(index);
            Optional<Alignment.Got> got = aligned.values().get(index);
            values.add(got.isPresent() ? Optional.of(WrongValue.shown(line, got.get())) : WrongValue.missing(slot));
        }
        return aligned.entry().wording().shown(values);
    }
}
