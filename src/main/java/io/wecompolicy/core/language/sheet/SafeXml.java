package io.wecompolicy.core.language.sheet;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML that can declare nothing and reach nothing. */
final class SafeXml {
    private SafeXml() {}

    static XMLStreamReader open(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(part);
    }

    /** By its local name: which namespace it is in differs between the two forms of the standard. */
    static Optional<String> attribute(XMLStreamReader xml, String name) {
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            if (xml.getAttributeLocalName(index).equals(name)) {
                return Optional.of(xml.getAttributeValue(index));
            }
        }
        return Optional.empty();
    }

    static boolean truth(XMLStreamReader xml, String name) {
        return attribute(xml, name)
                .filter(value -> value.equals("1") || value.equals("true"))
                .isPresent();
    }
}
