package io.wecompolicy.core.language.sentence;

import java.util.regex.Pattern;

/** Several values in the place of one, all without quotes: {@code 上海、北京}. */
final class ValueList {
    private static final Pattern SURE = Pattern.compile("\\s*(?:[、;；]|\\s或者?\\s)\\s*");
    /** People also write them inside what they say. */
    private static final Pattern LIKELY = Pattern.compile("\\s*(?:[、;；,，]|\\s或者?\\s)\\s*");

    private ValueList() {}

    /** Of names for certain; a text may have a comma of its own. */
    static boolean isOne(String line, Alignment.Got got) {
        SlotType type = got.slot().type();
        boolean quoted = type.takes(Form.QUOTED) && !type.isNumeric();
        return quoted
                && pattern(type).matcher(line.substring(got.start(), got.end())).find();
    }

    static boolean mayBeOne(String written) {
        return LIKELY.matcher(written).find();
    }

    /** The line with quotes around each of them. */
    static Line quoted(Line line, Alignment.Got got) {
        String written = line.text().substring(got.start(), got.end());
        String each = pattern(got.slot().type())
                .matcher(written)
                .replaceAll(separator -> "\"" + separator.group().replace("$", "\\$") + "\"");
        String text = line.text().substring(0, got.start())
                + '"'
                + each
                + '"'
                + line.text().substring(got.end());
        return new Line(line.file(), line.number(), text);
    }

    /** Where something of the quoted line stands in the line itself. */
    static int unquoted(Line line, Line quoted, int offset) {
        int own = 0;
        for (int at = 0; at < offset; at++) {
            own += own < line.text().length()
                            && line.text().charAt(own) == quoted.text().charAt(at)
                    ? 1
                    : 0;
        }
        return own;
    }

    private static Pattern pattern(SlotType type) {
        return type == SlotType.TEXT ? SURE : LIKELY;
    }
}
