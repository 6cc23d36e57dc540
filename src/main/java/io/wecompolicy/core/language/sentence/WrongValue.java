package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.NearestName;
import io.wecompolicy.core.language.text.WrittenNumber;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said of values that a sentence can not take: of the wrong kind, without quotes, or one too many. */
final class WrongValue {
    private final Findings findings;

    WrongValue(Findings findings) {
        this.findings = findings;
    }

    void report(Line line, Alignment.Got got, Optional<String> rule) {
        String written = SlotValues.shortened(text(line, got));
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
        } else if (isText(type) && ValueList.mayBeOne(text(line, got))) {
            findings.error(
                    SentenceComplaint.WANTS_QUOTES_OR_EACH,
                    line.span(got.start()),
                    rule,
                    written,
                    type,
                    "\"" + written + "\"");
        } else if (isText(type)) {
            wantsQuotes(line, got, "\"" + written + "\"", rule);
        } else {
            findings.error(
                    SentenceComplaint.WRONG_VALUE,
                    line.span(got.start()),
                    rule,
                    written,
                    type,
                    number(got.slot(), text(line, got)).orElse(type.example()));
        }
    }

    /** @param instead the value, or the sentence with all its values, as it should be written */
    void wantsQuotes(Line line, Alignment.Got got, String instead, Optional<String> rule) {
        findings.error(
                SentenceComplaint.WANTS_QUOTES,
                line.span(got.start()),
                rule,
                SlotValues.shortened(text(line, got)),
                got.slot().type(),
                instead);
    }

    /**
     * Told at the first value that there is no place for.
     *
     * @param quoted the line with quotes around its values
     */
    void tooMany(Line line, Line quoted, Alignment.Aligned aligned, Half half, Optional<String> rule) {
        List<Piece> pieces = SentenceLexer.cut(quoted.text()).pieces();
        List<Slot> slots = aligned.entry().wording().slots();
        List<Piece> written = pieces.stream().filter(Piece::isQuoted).toList();
        List<Piece> numbers = pieces.stream()
                .filter(piece -> !piece.isQuoted() && piece.form() != Form.WORD)
                .toList();
        int texts = (int) slots.stream().filter(slot -> isText(slot.type())).count();
        int counts =
                (int) slots.stream().filter(slot -> slot.type().isNumeric()).count();
        boolean text = written.size() > texts;
        Piece surplus = text ? written.get(texts) : numbers.get(Math.min(counts, numbers.size() - 1));
        findings.error(
                half == Half.WHEN ? SentenceComplaint.MANY_VALUES : SentenceComplaint.MANY_VALUES_AT_ONCE,
                line.span(ValueList.unquoted(line, quoted, surplus.start())),
                rule,
                quoted.text().substring(surplus.start(), surplus.end()),
                aligned.entry()
                        .wording()
                        .shown(slots.stream().map(WrongValue::missing).toList()),
                text ? texts : counts);
    }

    /** Her own value, whatever it is, so that no hint says something else; a text gets quotes, a number digits. */
    static String shown(Line line, Alignment.Got got) {
        String written = text(line, got);
        if (got.fits()) {
            return written;
        }
        if (isText(got.slot().type())) {
            return "\"" + written + "\"";
        }
        return missing(got.slot()).or(() -> number(got.slot(), written)).orElse(written);
    }

    /** All choices, as nobody knows which is meant; nothing for other slots. */
    static Optional<String> missing(Slot slot) {
        return slot.choices().isEmpty()
                ? Optional.empty()
                : Optional.of(slot.choices().stream().map(Slot.Choice::shown).collect(Collectors.joining("/")));
    }

    private static Optional<String> number(Slot slot, String written) {
        return slot.type() == SlotType.INTEGER || slot.type() == SlotType.DECIMAL
                ? WrittenNumber.read(written)
                : Optional.empty();
    }

    private static boolean isText(SlotType type) {
        return type.takes(Form.QUOTED) && !type.isNumeric();
    }

    private static String text(Line line, Alignment.Got got) {
        return line.text().substring(got.start(), got.end());
    }
}
