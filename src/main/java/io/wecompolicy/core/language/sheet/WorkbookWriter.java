package io.wecompolicy.core.language.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The few parts that a workbook of one sheet needs, written by hand: every cell is a text, and there is no time of writing in
 * it, as POI would have it.
 */
final class WorkbookWriter {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int WIDTH = 24;

    private final String sheet;
    private final List<List<SheetWriter.Cell>> rows;
    private final int frozen;

    WorkbookWriter(String sheet, List<List<SheetWriter.Cell>> rows, int frozen) {
        this.sheet = sheet;
        this.rows = rows;
        this.frozen = frozen;
    }

    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="%scontent-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>\
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/>\
                    <Override PartName="/xl/styles.xml" ContentType="%sstyles+xml"/></Types>""".formatted(PACKAGE, TYPE, TYPE, TYPE));
            part(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="%s" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(MAIN, OFFICE, escaped(sheet)));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
            part(zip, "xl/styles.xml", WorkbookStyles.xml(MAIN));
            part(zip, "xl/worksheets/sheet1.xml", cells());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // A fixed day, in local terms, so that equal sheets are equal files.
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + content)
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder text = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int index = 0; index < typesAndTargets.length; index += 2) {
            text.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(index / 2 + 1, OFFICE, typesAndTargets[index], typesAndTargets[index + 1]));
        }
        return text.append("</Relationships>").toString();
    }

    private String cells() {
        int columns = Math.max(1, rows.stream().mapToInt(List::size).max().orElse(1));
        StringBuilder text = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView "
                + "workbookViewId=\"0\"><pane ySplit=\"%d\" topLeftCell=\"A%d\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                        .formatted(frozen, frozen + 1)
                + "</sheetView></sheetViews><cols><col min=\"1\" max=\"%d\" width=\"%d\" style=\"0\" customWidth=\"1\"/></cols>"
                        .formatted(columns, WIDTH)
                + "<sheetData>");
        for (int row = 0; row < rows.size(); row++) {
            text.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows.get(row).size(); column++) {
                cell(text, new CellName(row, column), rows.get(row).get(column));
            }
            text.append("</row>");
        }
        return text.append("</sheetData></worksheet>").toString();
    }

    private static void cell(StringBuilder text, CellName name, SheetWriter.Cell cell) {
        if (!cell.text().isEmpty() || cell.look() != SheetWriter.Look.PLAIN) {
            text.append("<c r=\"%s\" s=\"%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                    .formatted(name, WorkbookStyles.of(cell), escaped(cell.text())));
        }
    }

    /** XML has no place for most control characters, not even escaped. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isWritable(point) ? point : '\uFFFD');
            }
        });
        return escaped.toString();
    }

    private static boolean isWritable(int point) {
        boolean layout = point == '\n' || point == '\t';
        return layout || (point >= ' ' && point < 0xD800) || (point >= 0xE000 && point != 0xFFFE && point != 0xFFFF);
    }
}
