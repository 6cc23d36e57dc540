package io.wecompolicy.wecom.callback;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of a WeCom XML text by name: those directly under the root with their text, and the children of those as lists.
 * Deeper ones are skipped. No document types and no entities but XML's own five.
 */
final class XmlFields {
    private static final int FIELD = 2;
    private static final int ITEM = 3;
    private static final int DEEPEST = 10;
    private static final int MOST_ELEMENTS = 20_000;

    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, List<String>> items = new HashMap<>();

    private XmlFields() {}

    /** @throws CallbackRefused 400 when it is no XML or one that nobody sends in good faith; it says no content */
    static XmlFields of(String xml) throws CallbackRefused {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
            try {
                XmlFields found = new XmlFields();
                found.read(reader);
                return found;
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw CallbackRefused.unreadable("the text is no well-formed XML");
        }
    }

    /** The text of an element under the root, without surrounding space; empty when it is absent. */
    String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** As {@link #text}, where the name differs only in case and underscores, as WeCom's families do. */
    String textLike(String name) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().replace("_", "").equalsIgnoreCase(name))
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElse("");
    }

    /** The texts of the children of an element under the root. */
    List<String> items(String name) {
        return items.getOrDefault(name, List.of());
    }

    private void read(XMLStreamReader reader) throws XMLStreamException, CallbackRefused {
        int depth = 0;
        int elements = 0;
        String field = "";
        StringBuilder fieldText = new StringBuilder();
        StringBuilder itemText = new StringBuilder();
        while (reader.hasNext()) {
            int token = reader.next();
            if (token == XMLStreamConstants.DTD || token == XMLStreamConstants.ENTITY_REFERENCE) {
                throw CallbackRefused.unreadable("document types and entities are not allowed");
            }
            if (token == XMLStreamConstants.START_ELEMENT) {
                depth++;
                elements++;
                if (depth > DEEPEST || elements > MOST_ELEMENTS) {
                    throw CallbackRefused.unreadable("the XML is too deep or has too many elements");
                }
                if (depth == FIELD) {
                    field = reader.getLocalName();
                    fieldText.setLength(0);
                }
                if (depth == ITEM) {
                    itemText.setLength(0);
                }
            } else if (token == XMLStreamConstants.END_ELEMENT) {
                if (depth == FIELD) {
                    fields.putIfAbsent(field, fieldText.toString().strip());
                }
                if (depth == ITEM) {
                    items.computeIfAbsent(field, name -> new ArrayList<>())
                            .add(itemText.toString().strip());
                }
                depth--;
            } else if (token == XMLStreamConstants.CHARACTERS || token == XMLStreamConstants.CDATA) {
                if (depth == FIELD) {
                    fieldText.append(reader.getText());
                }
                if (depth == ITEM) {
                    itemText.append(reader.getText());
                }
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // Whatever would still be looked up is found empty.
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }
}
