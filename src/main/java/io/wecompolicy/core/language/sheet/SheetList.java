package io.wecompolicy.core.language.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/** @param since1904 whether the workbook counts days from 1904, as Excel for Mac once did */
record SheetList(List<Entry> sheets, boolean since1904) {
    SheetList {
        sheets = List.copyOf(sheets);
    }

    /** @param relation id of the sheet's part */
    record Entry(String name, String relation, boolean hidden) {}

    static SheetList read(XSSFReader reader) throws IOException, InvalidFormatException, XMLStreamException {
        List<Entry> sheets = new ArrayList<>();
        boolean since1904 = false;
        try (InputStream part = reader.getWorkbookData()) {
            XMLStreamReader xml = SafeXml.open(part);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    since1904 = SafeXml.truth(xml, "date1904");
                } else if (xml.getLocalName().equals("sheet")) {
                    sheets.add(entry(xml));
                }
            }
        }
        return new SheetList(sheets, since1904);
    }

    private static Entry entry(XMLStreamReader xml) {
        String state = SafeXml.attribute(xml, "state").orElse("visible");
        return new Entry(
                SafeXml.attribute(xml, "name").orElse("?"),
                SafeXml.attribute(xml, "id").orElse(""),
                !state.equals("visible"));
    }
}
