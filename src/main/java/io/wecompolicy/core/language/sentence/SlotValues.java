package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.language.drl.DrlNotation;
import io.wecompolicy.core.language.text.NearestName;
import io.wecompolicy.core.language.text.OneName;
import io.wecompolicy.core.rule.Known;
import io.wecompolicy.core.rule.Vocabulary;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the values of a sentence into rule text, quoted and escaped, and checks those that name something. */
final class SlotValues {
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_COMPARED = 2_000;
    private static final int MOST_LISTED = 21;
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Map<SlotType, SentenceComplaint> UNKNOWN = Map.of(
            SlotType.TAG, SentenceComplaint.UNKNOWN_TAG,
            SlotType.TEMPLATE, SentenceComplaint.UNKNOWN_TEMPLATE,
            SlotType.SEGMENT, SentenceComplaint.UNKNOWN_SEGMENT,
            SlotType.CHANNEL, SentenceComplaint.UNKNOWN_CHANNEL);

    private final Map<SlotType, TreeSet<String>> names = new EnumMap<>(SlotType.class);

    SlotValues(Vocabulary vocabulary, Known known) {
        known.tags().ifPresent(tags -> names.put(SlotType.TAG, new TreeSet<>(tags)));
        vocabulary
                .tagGroups()
                .forEach((group, of) -> of.tags()
                        .forEach(tag -> names.computeIfAbsent(SlotType.TAG, none -> new TreeSet<>())
                                .add(group + "/" + tag)));
        known.templates().ifPresent(all -> names.put(SlotType.TEMPLATE, new TreeSet<>(all)));
        known.segments().ifPresent(all -> names.put(SlotType.SEGMENT, new TreeSet<>(all)));
        known.channels().ifPresent(all -> names.put(SlotType.CHANNEL, new TreeSet<>(all)));
    }

    /** @param piece of a form that the slot takes */
    String meaning(SlotType type, Piece piece) throws Misworded {
        return switch (type) {
            case INTEGER -> number(piece, 9);
            case DECIMAL -> number(piece, 16);
            case TIME -> time(piece);
            case DATE -> date(piece);
            case TEXT -> text(piece);
            case TAG, TEMPLATE, SEGMENT, CHANNEL -> name(type, piece);
            case CHOICE -> throw new IllegalArgumentException("choices say themselves what they mean");
        };
    }

    private static String number(Piece piece, int longest) throws Misworded {
        if (piece.text().length() > longest || !piece.text().matches("\\d+(\\.\\d+)?")) {
            throw new Misworded(SentenceComplaint.BAD_NUMBER, piece.start(), shortened(piece.text()), longest);
        }
        return piece.text();
    }

    private static String text(Piece piece) throws Misworded {
        if (piece.text().length() > LONGEST_TEXT) {
            throw new Misworded(SentenceComplaint.LONG_TEXT, piece.start(), LONGEST_TEXT);
        }
        return DrlNotation.quoted(piece.text());
    }

    private static String time(Piece piece) throws Misworded {
        Matcher time = TIME.matcher(piece.text().replace('：', ':').strip());
        try {
            if (time.matches()) {
                int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
                LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)), second);
                return String.format("\"%02d:%s:%02d\"", Integer.parseInt(time.group(1)), time.group(2), second);
            }
        } catch (DateTimeException none) {
            // There is no such time: said below.
        }
        throw new Misworded(SentenceComplaint.BAD_TIME, piece.start(), shortened(piece.text()));
    }

    private static String date(Piece piece) throws Misworded {
        Matcher date = DATE.matcher(piece.text().strip());
        try {
            if (date.matches()) {
                return "\""
                        + LocalDate.of(
                                Integer.parseInt(date.group(1)),
                                Integer.parseInt(date.group(2)),
                                Integer.parseInt(date.group(3)))
                        + "\"";
            }
        } catch (DateTimeException none) {
            // There is no such day: said below.
        }
        throw new Misworded(SentenceComplaint.BAD_DATE, piece.start(), shortened(piece.text()));
    }

    private String name(SlotType type, Piece piece) throws Misworded {
        String written = piece.text();
        if (type == SlotType.TAG && !written.matches("[^/]+/[^/]+")) {
            throw new Misworded(
                    SentenceComplaint.BAD_TAG, piece.start(), shortened(written), OneName.tagAdvice(written));
        }
        Set<String> known = names.get(type);
        if (known != null && !known.contains(written)) {
            SentenceComplaint complaint = Optional.ofNullable(UNKNOWN.get(type)).orElseThrow();
            throw new Misworded(complaint, piece.start(), shortened(written), hint(written, known));
        }
        return text(piece);
    }

    /** Compares with names of about the same length only, and not with more than a person would wait for. */
    private static Object hint(String written, Set<String> known) {
        if (known.isEmpty()) {
            return SentencePhrase.NONE_THERE;
        }
        int far = Math.max(1, written.length() / 3);
        List<String> alike = known.stream()
                .filter(name -> Math.abs(name.length() - written.length()) <= far)
                .limit(MOST_COMPARED)
                .toList();
        Optional<String> nearest = NearestName.of(written, alike);
        return NearestName.hint(
                written,
                nearest.map(List::of).orElse(known.stream().limit(MOST_LISTED).toList()));
    }

    static String shortened(String written) {
        return written.length() > 40 ? written.substring(0, 40) + "…" : written;
    }
}
