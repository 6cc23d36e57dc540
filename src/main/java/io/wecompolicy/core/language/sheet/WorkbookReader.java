package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.rule.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

/** Reads the sheets of a workbook (Office Open XML) as streams: POI unpacks and knows texts and formats, cells are ours. */
final class WorkbookReader {
    private final String path;
    private final Findings findings;

    WorkbookReader(String path, Findings findings) {
        this.path = path;
        this.findings = findings;
    }

    /** Empty when it can not be read; the findings say why. */
    List<Grid> read(byte[] bytes) {
        Optional<Fault> fault = PackageGuard.fault(bytes);
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            List<Grid> grids = sheets(opened);
            // Nothing was changed, and nothing shall be written.
            opened.revert();
            return grids;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | XMLStreamException
                | RuntimeException
                | StackOverflowError broken) {
            return refused(Fault.of(SheetComplaint.NO_WORKBOOK));
        }
    }

    private List<Grid> sheets(OPCPackage opened)
            throws IOException, OpenXML4JException, SAXException, XMLStreamException {
        XSSFReader reader = new XSSFReader(opened);
        SheetList list = SheetList.read(reader);
        if (list.sheets().size() > SheetLimits.MOST_SHEETS) {
            return refused(Fault.of(SheetComplaint.MANY_SHEETS, SheetLimits.MOST_SHEETS));
        }
        if (list.sheets().isEmpty()) {
            return refused(Fault.of(SheetComplaint.NO_WORKBOOK));
        }
        Values values = new Values(
                new ReadOnlySharedStringsTable(opened, false),
                reader.getStylesTable(),
                new NumberText(list.since1904()));
        List<Grid> grids = new ArrayList<>();
        for (SheetList.Entry sheet : list.sheets()) {
            Grid grid = new Grid(path, sheet.name(), sheet.hidden());
            try (InputStream part = reader.getSheet(sheet.relation())) {
                XMLStreamReader xml = SafeXml.open(part);
                if (!new SheetReader(xml, grid, values, findings).read()) {
                    return List.of();
                }
            }
            grids.add(grid);
        }
        return grids;
    }

    private List<Grid> refused(Fault fault) {
        findings.error(
                fault.complaint(),
                Span.ofFile(path),
                Optional.empty(),
                fault.arguments().toArray());
        return List.of();
    }
}
