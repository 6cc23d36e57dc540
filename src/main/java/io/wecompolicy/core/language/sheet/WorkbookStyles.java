package io.wecompolicy.core.language.sheet;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How cells look in a workbook: of format text, so that spreadsheets leave them as they are. */
final class WorkbookStyles {
    private static final int TEXT_FORMAT = 49;

    private WorkbookStyles() {}

    /** Index of the style: each look twice, the second for texts that would be formulas if somebody typed them. */
    static int of(SheetWriter.Cell cell) {
        return cell.look().number * 2 + (cell.isLikeFormula() ? 1 : 0);
    }

    static String xml(String namespace) {
        String fills = Stream.of(SheetWriter.Look.values())
                .map(look -> look.fill.isEmpty()
                        ? "<fill><patternFill patternType=\"none\"/></fill>"
                        : "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF" + look.fill
                                + "\"/></patternFill></fill>")
                .collect(Collectors.joining());
        String styles = Stream.of(SheetWriter.Look.values())
                .map(look -> style(look, false) + style(look, true))
                .collect(Collectors.joining());
        return "<styleSheet xmlns=\"" + namespace + "\"><fonts count=\"3\">"
                + "<font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><sz val=\"9\"/><color rgb=\"FF7F7F7F\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"" + (SheetWriter.Look.values().length + 2)
                + "\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill>" + fills + "</fills>"
                + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                + "<cellXfs count=\"" + SheetWriter.Look.values().length * 2 + "\">" + styles
                + "</cellXfs></styleSheet>";
    }

    private static String style(SheetWriter.Look look, boolean quoted) {
        return "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"%d\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
                        .formatted(TEXT_FORMAT, look.font, look.number + 2)
                + "applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\"" + (quoted ? " quotePrefix=\"1\"" : "")
                + "><alignment vertical=\"top\" wrapText=\"1\"/></xf>";
    }
}
