package dev.testkeep.reports.internal.xml;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the start of an XML text tells of the whole.
 *
 * @param root the name of its outermost element, without a prefix
 * @param namespace the namespace of that, or an empty text
 */
public record XmlStart(String root, String namespace) {

    /** Empty for what is not XML. */
    public static Optional<XmlStart> of(String start) {
        if (!start.stripLeading().startsWith("<")) {
            return Optional.empty();
        }
        try {
            XMLStreamReader reader = XmlCursor.factory().createXMLStreamReader(new StringReader(start.stripLeading()));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    String namespace = reader.getNamespaceURI();
                    return Optional.of(new XmlStart(reader.getLocalName(), namespace == null ? "" : namespace));
                }
            }
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
