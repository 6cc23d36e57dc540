package io.wecompolicy.core.language.sheet;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How cells look in a workbook: of format text, so that spreadsheets leave them as they are. */
final class WorkbookStyles {
    private static final int TEXT_FORMAT = 49;

    private WorkbookStyles() {}

    /** Fill colour by look, in its order; the first two are what the standard wants. */
    private static final String[] FILLS = {"", "D9D9D9", "", "DDEBF7", "E2F0D9", "F8CBAD"};

    /** Index of the style: each look twice, the second for texts that would be formulas if somebody typed them. */
    static int of(SheetWriter.Cell cell) {
        return cell.look().ordinal() * 2 + (cell.isLikeFormula() ? 1 : 0);
    }

    static String xml(String namespace) {
        String fills = Stream.of(FILLS)
                .map(colour -> colour.isEmpty()
                        ? "<fill><patternFill patternType=\"none\"/></fill>"
                        : "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF" + colour
                                + "\"/></patternFill></fill>")
                .collect(Collectors.joining());
        String styles = Stream.of(SheetWriter.Look.values())
                .map(look -> style(look, false) + style(look, true))
                .collect(Collectors.joining());
        return "<styleSheet xmlns=\"" + namespace + "\"><fonts count=\"3\">"
                + "<font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><sz val=\"9\"/><color rgb=\"FF7F7F7F\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"" + (FILLS.length + 2) + "\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill>" + fills + "</fills>"
                + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                + "<cellXfs count=\"" + SheetWriter.Look.values().length * 2 + "\">" + styles + "</cellXfs></styleSheet>";
    }

    private static String style(SheetWriter.Look look, boolean quoted) {
        int font = look == SheetWriter.Look.TECHNICAL ? 1 : look == SheetWriter.Look.HEADING ? 2 : 0;
        return "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"%d\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
                        .formatted(TEXT_FORMAT, font, look.ordinal() + 2)
                + "applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\"" + (quoted ? " quotePrefix=\"1\"" : "")
                + "><alignment vertical=\"top\" wrapText=\"1\"/></xf>";
    }
}
