package io.wecompolicy.core.language.sheet;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A cell as a sheet's part has it.
 *
 * @param type {@code s} a shared text, {@code inlineStr}, {@code str}, {@code b}, {@code e}, {@code d} or {@code n}
 * @param value number, index of a shared text, or the text itself
 */
record CellXml(String type, int style, String value, boolean formula) {

    /** From the start of its element to its end. */
    static CellXml read(XMLStreamReader xml) throws XMLStreamException {
        String type = SafeXml.attribute(xml, "t").orElse("n");
        int style = SafeXml.attribute(xml, "s")
                .filter(index -> index.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        StringBuilder value = new StringBuilder();
        boolean formula = false;
        boolean inValue = false;
        // Phonetic guides (rPh) are no part of the text.
        int phonetic = 0;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                String name = xml.getLocalName();
                formula |= name.equals("f");
                phonetic += name.equals("rPh") ? 1 : 0;
                inValue = (name.equals("v") || name.equals("t")) && phonetic == 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
                inValue = false;
            } else if (inValue && event != XMLStreamConstants.COMMENT) {
                value.append(xml.getText());
            }
        }
        return new CellXml(type, style, value.toString(), formula);
    }

    boolean isEmpty() {
        return value.isEmpty() && !formula;
    }
}
