package io.wecompolicy.core.language.sentence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads one sentence of the dictionary: {@code wording=meaning}, with {@code {name:type}} on the left and {@code {name}} on the right. */
final class EntryReader {
    private static final int LONGEST = 2_000;
    private static final int MOST_ELEMENTS = 200;
    private static final int MOST_SLOTS = 8;

    private final Line line;

    EntryReader(Line line) {
        this.line = line;
    }

    /** @param start offset after the section */
    Entry read(Half half, int start) throws Misworded {
        if (line.text().length() > LONGEST) {
            throw new Misworded(SentenceComplaint.LONG_LINE, 0, LONGEST);
        }
        int equals = equalsSign(start);
        Wording wording = wording(start, equals);
        Map<String, Integer> places = new LinkedHashMap<>();
        Meaning meaning = Meaning.of(meaning(equals + 1, wording, places));
        for (Slot slot : wording.slots()) {
            if (!places.containsKey(slot.name())) {
                int place = line.text().indexOf("{" + slot.name() + ":", start);
                throw new Misworded(SentenceComplaint.UNUSED_SLOT, place, slot.name());
            }
        }
        return new Entry(half, wording, meaning, line);
    }

    /** The first that is in no slot. */
    int equalsSign(int start) throws Misworded {
        int open = -1;
        for (int at = start; at < line.text().length(); at++) {
            char here = line.text().charAt(at);
            if (here == '{' && open >= 0) {
                throw new Misworded(SentenceComplaint.UNCLOSED_SLOT, open);
            }
            if (here == '{') {
                open = at;
            } else if (here == '}') {
                open = -1;
            } else if (here == '=' && open < 0) {
                return at;
            }
        }
        throw open < 0
                ? new Misworded(SentenceComplaint.NO_EQUALS, line.text().length())
                : new Misworded(SentenceComplaint.UNCLOSED_SLOT, open);
    }

    private Wording wording(int start, int end) throws Misworded {
        Wording.Builder wording = new Wording.Builder();
        String text = line.text();
        int from = start;
        int slots = 0;
        for (int at = start; at < end; at++) {
            if (text.charAt(at) == '}') {
                throw new Misworded(SentenceComplaint.STRAY_BRACE, at);
            }
            if (text.charAt(at) == '{') {
                wording.literal(trimmedStart(text.substring(from, at), from == start), literal(from, at));
                int close = text.indexOf('}', at);
                Slot slot = new SlotReader(text, at, close).read();
                if (wording.has(slot.name()) || ++slots > MOST_SLOTS) {
                    throw slots > MOST_SLOTS
                            ? new Misworded(SentenceComplaint.MANY_SLOTS, at, MOST_SLOTS)
                            : new Misworded(SentenceComplaint.DUPLICATE_SLOT, at + 1, slot.name());
                }
                wording.slot(slot);
                at = close;
                from = close + 1;
            }
        }
        wording.literal(trimmedStart(text.substring(from, end), from == start).stripTrailing(), literal(from, end));
        Wording read = wording.build();
        if (read.literals() == 0) {
            throw new Misworded(SentenceComplaint.NO_WORDING, start);
        }
        if (read.elements().size() > MOST_ELEMENTS) {
            throw new Misworded(SentenceComplaint.LONG_WORDING, start, MOST_ELEMENTS);
        }
        return read;
    }

    private static String trimmedStart(String text, boolean first) {
        return first ? text.stripLeading() : text;
    }

    /** What stands between slots; quotes and comments would never be read as part of a sentence. */
    private List<Piece> literal(int start, int end) throws Misworded {
        return pieces(line.text(), start, end);
    }

    static List<Piece> pieces(String line, int start, int end) throws Misworded {
        String text = line.substring(start, end);
        int comment = SentenceLexer.commentStart(text);
        if (comment < text.length()) {
            throw new Misworded(SentenceComplaint.COMMENT_IN_WORDING, start + comment);
        }
        SentenceLexer.Cut cut = SentenceLexer.cut(text);
        if (cut.fault().isPresent()) {
            SentenceLexer.Fault fault = cut.fault().get();
            boolean quote = fault.complaint() == SentenceComplaint.UNCLOSED_QUOTE;
            throw new Misworded(
                    quote ? SentenceComplaint.QUOTE_IN_WORDING : fault.complaint(),
                    start + fault.offset(),
                    fault.argument());
        }
        for (Piece piece : cut.pieces()) {
            if (piece.isQuoted()) {
                throw new Misworded(SentenceComplaint.QUOTE_IN_WORDING, start + piece.start());
            }
        }
        return cut.pieces();
    }

    private List<Meaning.Part> meaning(int start, Wording wording, Map<String, Integer> places) throws Misworded {
        List<Meaning.Part> parts = new ArrayList<>();
        String text = line.text();
        String open = " ".repeat(start) + DrlQuotes.blanked(text.substring(start));
        checkNoComment(open);
        List<String> names = wording.slots().stream().map(Slot::name).collect(Collectors.toList());
        int from = start;
        for (int at = start; at < text.length(); at++) {
            boolean brace = text.charAt(at) == '{';
            int close = brace ? text.indexOf('}', at) : -1;
            String name = close < 0 ? "" : text.substring(at + 1, close);
            if (brace && open.charAt(at) == ' ' && names.contains(name)) {
                throw new Misworded(SentenceComplaint.SLOT_IN_QUOTES, at, name);
            }
            if (open.charAt(at) == '{') {
                if (!names.contains(name)) {
                    throw new Misworded(SentenceComplaint.UNKNOWN_SLOT, at, name, SlotReader.names(name, names));
                }
                parts.add(new Meaning.Part(text.substring(from, at), from, false));
                parts.add(new Meaning.Part(name, at, true));
                places.putIfAbsent(name, at);
                at = close;
                from = close + 1;
            }
        }
        parts.add(new Meaning.Part(text.substring(from), from, false));
        if (text.substring(start).isBlank()) {
            throw new Misworded(SentenceComplaint.NO_MEANING, start);
        }
        return parts;
    }

    /** It would hide from the reader of rules what stands after it, values too. */
    private static void checkNoComment(String open) throws Misworded {
        int line = open.indexOf("//");
        int block = open.indexOf("/*");
        int first = line < 0 || (block >= 0 && block < line) ? block : line;
        if (first >= 0) {
            throw new Misworded(SentenceComplaint.COMMENT_IN_MEANING, first);
        }
    }
}
