package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.language.text.Findings;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the part of one sheet. Rows and cells may leave out where they are: then they follow the one before. */
final class SheetReader {
    private final XMLStreamReader xml;
    private final Grid grid;
    private final Values values;
    private final Findings findings;
    private int row = -1;
    private int column = -1;
    private int cells;
    private int merged;

    SheetReader(XMLStreamReader xml, Grid grid, Values values, Findings findings) {
        this.xml = xml;
        this.grid = grid;
        this.values = values;
        this.findings = findings;
    }

    /** @return false when it is too large; the findings say so */
    boolean read() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            boolean fits = switch (xml.getLocalName()) {
                case "row" -> row();
                case "c" -> cell();
                case "col" -> columns();
                case "mergeCell" -> merge();
                default -> true;
            };
            if (!fits) {
                findings.error(
                        SheetComplaint.LARGE_SHEET,
                        grid.span(Math.max(0, row), Math.max(0, column)),
                        Optional.empty(),
                        SheetLimits.MOST_ROWS,
                        SheetLimits.MOST_COLUMNS);
                return false;
            }
        }
        return true;
    }

    private boolean row() {
        row = SafeXml.attribute(xml, "r")
                .filter(number -> number.matches("[1-9]\\d{0,6}"))
                .map(number -> Integer.parseInt(number) - 1)
                .orElse(row + 1);
        column = -1;
        if (SafeXml.truth(xml, "hidden")) {
            grid.hideRow(row);
        }
        return true;
    }

    private boolean cell() throws XMLStreamException {
        Optional<CellName> name = SafeXml.attribute(xml, "r").flatMap(CellName::parse);
        row = name.map(CellName::row).orElse(Math.max(0, row));
        column = name.map(CellName::column).orElse(column + 1);
        CellXml read = CellXml.read(xml);
        if (read.isEmpty()) {
            return true;
        }
        if (SheetLimits.exceeded(row, column) || ++cells > SheetLimits.MOST_CELLS) {
            return false;
        }
        values.put(grid, row, column, read);
        return true;
    }

    private boolean columns() {
        int first = number("min");
        int last = Math.min(number("max"), SheetLimits.MOST_COLUMNS);
        if (SafeXml.truth(xml, "hidden")) {
            for (int hidden = first; hidden <= last; hidden++) {
                grid.hideColumn(hidden - 1);
            }
        }
        return true;
    }

    private int number(String name) {
        return SafeXml.attribute(xml, name)
                .filter(number -> number.matches("[1-9]\\d{0,6}"))
                .map(Integer::parseInt)
                .orElse(SheetLimits.MOST_COLUMNS);
    }

    private boolean merge() {
        String[] ends = SafeXml.attribute(xml, "ref").orElse("").split(":", 2);
        Optional<CellName> from = CellName.parse(ends[0]);
        Optional<CellName> to = CellName.parse(ends[ends.length - 1]);
        if (from.isPresent() && to.isPresent()) {
            grid.merge(new Area(
                    from.get().row(),
                    from.get().column(),
                    to.get().row(),
                    to.get().column()));
        }
        return ++merged <= SheetLimits.MOST_MERGED;
    }
}
