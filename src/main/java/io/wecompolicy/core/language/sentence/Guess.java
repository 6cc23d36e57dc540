package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.NearestName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says what a line that is no sentence was most likely meant to be, with the analyst's own values filled in. */
final class Guess {
    private static final Comparator<Alignment.Aligned> NEAREST = Comparator.comparingInt(Alignment.Aligned::cost)
            .thenComparing(aligned -> !aligned.valuesOnly())
            .thenComparingInt(aligned -> -aligned.entry().wording().literals())
            .thenComparingInt(aligned -> aligned.entry().number());

    /** As many as are shown of one file. */
    private static final int MOST_GUESSES = 200;

    private final Dictionary dictionary;
    private final Findings findings;
    private final Steps steps;
    private int guesses;

    Guess(Dictionary dictionary, Findings findings, Steps steps) {
        this.dictionary = dictionary;
        this.findings = findings;
        this.steps = steps;
    }

    void report(Line line, List<Piece> pieces, Half half, Optional<String> rule) {
        List<Alignment.Aligned> nearest = nearest(pieces, half);
        if (!nearest.isEmpty() && nearest.get(0).valuesOnly()) {
            nearest.get(0).values().stream()
                    .flatMap(Optional::stream)
                    .filter(got -> !got.fits())
                    .forEach(got -> wrongValue(line, got, rule));
            return;
        }
        findings.error(
                half == Half.WHEN ? SentenceComplaint.UNKNOWN_CONDITION : SentenceComplaint.UNKNOWN_CONSEQUENCE,
                line.start(),
                rule,
                SlotValues.shortened(line.text().strip()),
                hint(line, nearest));
    }

    private void wrongValue(Line line, Alignment.Got got, Optional<String> rule) {
        String written = SlotValues.shortened(line.text().substring(got.start(), got.end()));
        SlotType type = got.slot().type();
        if (type == SlotType.CHOICE) {
            List<String> choices =
                    got.slot().choices().stream().map(Slot.Choice::shown).toList();
            findings.error(
                    SentenceComplaint.UNKNOWN_CHOICE,
                    line.span(got.start()),
                    rule,
                    written,
                    NearestName.hint(written, choices));
            return;
        }
        boolean unquoted = type.takes(Form.QUOTED) && !type.isNumeric();
        findings.error(
                unquoted ? SentenceComplaint.WANTS_QUOTES : SentenceComplaint.WRONG_VALUE,
                line.span(got.start()),
                rule,
                written,
                type,
                unquoted ? "\"" + written + "\"" : type.example());
    }

    private List<Alignment.Aligned> nearest(List<Piece> pieces, Half half) {
        List<Alignment.Aligned> near = new ArrayList<>();
        if (pieces.size() > Alignment.LONGEST_LINE || ++guesses > MOST_GUESSES) {
            return near;
        }
        for (Entry entry : dictionary.entries(half)) {
            if (!steps.take(Alignment.steps(entry, pieces))) {
                return List.of();
            }
            Alignment.Aligned aligned = Alignment.of(entry, pieces);
            int words = entry.wording().literals();
            boolean values = aligned.valuesOnly() && words > 1;
            if (values || aligned.cost() <= Math.max(2, (words + 1) / 2)) {
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
        boolean second =
                nearest.size() > 1 && nearest.get(1).cost() == nearest.get(0).cost();
        return second
                ? SentencePhrase.ONE_OF_TWO.say(first, shown(line, nearest.get(1)))
                : SentencePhrase.DID_YOU_MEAN.say(first);
    }

    private static String shown(Line line, Alignment.Aligned aligned) {
        return aligned.entry()
                .wording()
                .shown(aligned.values().stream()
                        .map(value -> value.flatMap(got -> written(line, got)))
                        .toList());
    }

    /** Her own value; a text without quotes gets them. */
    private static Optional<String> written(Line line, Alignment.Got got) {
        String written = line.text().substring(got.start(), got.end());
        if (got.fits()) {
            return Optional.of(written);
        }
        boolean text =
                got.slot().type().takes(Form.QUOTED) && !got.slot().type().isNumeric();
        return text ? Optional.of("\"" + written + "\"") : Optional.empty();
    }
}
