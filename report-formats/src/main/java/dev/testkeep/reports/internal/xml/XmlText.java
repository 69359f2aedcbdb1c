package dev.testkeep.reports.internal.xml;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Writes XML with indents. What XML cannot hold, such as control characters, becomes a question mark in a diamond. */
public final class XmlText {

    private static final char REPLACEMENT = '\ufffd';

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean isInTag;
    private boolean hasText;

    /** Begins the text. */
    public XmlText(OutputStream stream) {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    /** Begins an element. */
    public XmlText start(String element) {
        closeTag();
        raw("\n" + "  ".repeat(open.size()) + "<" + element);
        open.push(element);
        isInTag = true;
        hasText = false;
        return this;
    }

    /** Adds an attribute to the element that was begun; null adds none. */
    public XmlText attribute(String name, @Nullable Object value) {
        if (value != null) {
            raw(" " + name + "=\"");
            escape(value.toString());
            raw("\"");
        }
        return this;
    }

    /** Adds a text to the element. */
    public XmlText text(String text) {
        closeTag();
        escape(text);
        hasText = true;
        return this;
    }

    /** Ends the element. */
    public XmlText end() {
        String element = open.pop();
        if (isInTag) {
            raw("/>");
        } else {
            raw((hasText ? "" : "\n" + "  ".repeat(open.size())) + "</" + element + ">");
        }
        isInTag = false;
        hasText = false;
        return this;
    }

    /** Ends the text, and flushes the stream. */
    public void finish() {
        raw("\n");
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeTag() {
        if (isInTag) {
            raw(">");
            isInTag = false;
        }
    }

    private void escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\r', '\t' -> escaped.append("&#").append(c).append(';');
                default -> escaped.appendCodePoint(isAllowed(c) ? c : REPLACEMENT);
            }
        });
        raw(escaped.toString());
    }

    private static boolean isAllowed(int c) {
        boolean isSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c >= ' ' && !isSurrogate && c != 0xfffe && c != 0xffff;
    }

    private void raw(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
