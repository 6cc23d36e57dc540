package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.language.drl.DrlNotation;
import io.wecompolicy.core.language.text.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code {name:type}}, and the choices of {@code {name:甲|乙}}, each of which may say what it means: {@code 至少=>=}. */
final class SlotReader {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]{0,29}");

    /** What is left of an operator or a value when its quotes are blank: nothing that could begin or end anything. */
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{Nd}_$.<>=!\\[\\] -]*");

    private final String line;
    private final int open;
    private final int close;

    /** @param close offset of the closing brace */
    SlotReader(String line, int open, int close) {
        this.line = line;
        this.open = open;
        this.close = close;
    }

    /** What there is, for a name that is none of them. */
    static Object names(String written, Collection<String> names) {
        return names.isEmpty() ? SentencePhrase.NO_SLOTS : NearestName.hint(written, names);
    }

    Slot read() throws Misworded {
        int colon = line.indexOf(':', open);
        if (colon < 0 || colon > close) {
            throw new Misworded(
                    SentenceComplaint.SLOT_WITHOUT_TYPE, open, line.substring(open + 1, close), SentencePhrase.TYPES);
        }
        String name = line.substring(open + 1, colon);
        if (!NAME.matcher(name).matches()) {
            throw new Misworded(SentenceComplaint.BAD_SLOT_NAME, open + 1, name);
        }
        String type = line.substring(colon + 1, close);
        Optional<SlotType> known = SlotType.ofWritten(type);
        if (known.isPresent()) {
            return new Slot(name, known.get(), List.of());
        }
        if (type.indexOf('|') < 0) {
            throw new Misworded(
                    SentenceComplaint.UNKNOWN_SLOT_TYPE,
                    colon + 1,
                    type,
                    NearestName.hint(type, SlotType.allWritten()));
        }
        return new Slot(name, SlotType.CHOICE, choices(colon + 1));
    }

    private List<Slot.Choice> choices(int start) throws Misworded {
        List<Slot.Choice> choices = new ArrayList<>();
        int from = start;
        String blanked = DrlQuotes.blanked(line.substring(start, close));
        for (int at = start; at <= close; at++) {
            if (at == close || blanked.charAt(at - start) == '|') {
                choices.add(choice(from, at));
                from = at + 1;
            }
        }
        return choices;
    }

    private Slot.Choice choice(int start, int end) throws Misworded {
        int equals = line.indexOf('=', start);
        boolean means = equals >= 0 && equals < end;
        int wordEnd = means ? equals : end;
        String word = line.substring(start, wordEnd).strip();
        List<Piece> pieces = EntryReader.pieces(line, start, wordEnd);
        if (pieces.isEmpty()) {
            throw new Misworded(SentenceComplaint.EMPTY_CHOICE, start);
        }
        String meaning = means ? line.substring(equals + 1, end).strip() : DrlNotation.quoted(word);
        if (meaning.isEmpty()) {
            throw new Misworded(SentenceComplaint.EMPTY_CHOICE, equals);
        }
        if (!VALUE.matcher(DrlQuotes.blanked(meaning)).matches()) {
            throw new Misworded(SentenceComplaint.BAD_CHOICE, equals + 1);
        }
        return new Slot.Choice(word, pieces, meaning);
    }
}
