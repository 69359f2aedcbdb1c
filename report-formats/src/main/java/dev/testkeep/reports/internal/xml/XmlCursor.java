package dev.testkeep.reports.internal.xml;

import dev.testkeep.reports.ReportContent;
import dev.testkeep.reports.ReportException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the elements of an XML text, one after the other. Every exception states the place. Not thread-safe. */
public final class XmlCursor implements AutoCloseable {

    /** The parser's own description of the place. */
    private static final Pattern PLACE = Pattern.compile("ParseError at \\[row,col]:\\[\\d+,\\d+]\\s*Message: ");

    private final String name;
    private final InputStream in;
    private final XMLStreamReader reader;

    private XmlCursor(String name, InputStream in) throws XMLStreamException {
        this.name = name;
        this.in = in;
        this.reader = factory().createXMLStreamReader(in);
    }

    /** At the start of a report. */
    public static XmlCursor open(ReportContent content) throws IOException {
        InputStream in = new CdataSplitter(content.open());
        try {
            return new XmlCursor(content.name(), in);
        } catch (XMLStreamException e) {
            in.close();
            throw failure(content.name(), e, e.getLocation());
        } catch (RuntimeException e) {
            in.close();
            throw e;
        }
    }

    static XMLInputFactory factory() {
        // Not whatever parser is on the class path: this one's behaviour is known.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Moves on to the next start or end of an element; false at the end of the text. */
    public boolean next() {
        while (true) {
            int event = advance();
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
    }

    /** Moves on to the next element in the current one; false at the current one's end. */
    public boolean nextChild() {
        return next() && isStart();
    }

    private int advance() {
        try {
            int event = reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
            if (event == XMLStreamConstants.DTD) {
                throw wrong("a document type (<!DOCTYPE …>) is not allowed in a report");
            }
            if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw wrong("the entity '" + reader.getLocalName() + "' is not known");
            }
            return event;
        } catch (XMLStreamException e) {
            throw failure(name, e, e.getLocation() == null ? reader.getLocation() : e.getLocation());
        }
    }

    /** Whether an element starts here, not ends. */
    public boolean isStart() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    /** The name of the current element, without a prefix. */
    public String element() {
        return reader.getLocalName();
    }

    /** An attribute of the current element, whatever its prefix; null if there is none. */
    public @Nullable String attribute(String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(attribute)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute, or an empty text. */
    public String attributeOrEmpty(String attribute) {
        String value = attribute(attribute);
        return value == null ? "" : value;
    }

    /** Moves on to the end of the current element. */
    public void skip() {
        text(0);
    }

    /** All text in the current element, of which no more than this is kept, and moves on to its end. */
    public String text(int most) {
        return textWithout(most, List.of());
    }

    /** The text without that of the elements in it that have these names. */
    public String textWithout(int most, List<String> others) {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (others.contains(element())) {
                        skip();
                    } else {
                        depth++;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    int room = Math.min(most - text.length(), reader.getTextLength());
                    if (room > 0) {
                        text.append(reader.getTextCharacters(), reader.getTextStart(), room);
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> throw wrong("the text ends within an element");
                default -> {
                    // Comments and instructions mean nothing.
                }
            }
        }
        return text.toString();
    }

    /** What is here is wrong. */
    public ReportException wrong(String message) {
        return new ReportException(name + ": " + message + in(reader.getLocation()), null);
    }

    private static ReportException failure(String name, XMLStreamException e, @Nullable Location location) {
        if (e.getNestedException() instanceof IOException unreadable) {
            return ReportException.unreadable(name, unreadable);
        }
        Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
        return new ReportException(name + ": not valid XML: " + place.replaceAll("") + in(location), e);
    }

    private static String in(@Nullable Location location) {
        return location == null
                ? ""
                : " (line " + location.getLineNumber() + ", column " + location.getColumnNumber() + ")";
    }

    @Override
    public void close() {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            throw new ReportException("Cannot close " + name + ": " + e.getMessage(), e);
        }
    }
}
