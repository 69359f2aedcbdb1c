package dev.testkeep.reports.internal.json;

import dev.testkeep.reports.ReportException;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.TokenStreamLocation;

/**
 * Reads the text of a report, token by token, and copies what it passes on request. Every exception states the place.
 */
public final class JsonCursor implements Closeable {

    /** A place, for later messages. */
    public record Place(String pointer, TokenStreamLocation location) {}

    /** The parser's text for an unknown place, and for who sets a limit. */
    private static final Pattern OF_THE_PARSER =
            Pattern.compile(" \\(start marker at \\[Source: [^]]*]\\)|, from `[^`]*`");

    private final String source;
    private final TextWindow text;
    private final JsonParser parser;
    private final JsonValue value;
    private StringWriter copied = new StringWriter();
    private @Nullable JsonGenerator copy;

    public JsonCursor(TextSource report) {
        source = report.name();
        text = new TextWindow(report.open());
        parser = Json.FACTORY.createParser(ObjectReadContext.empty(), text);
        value = new JsonValue(this, parser);
    }

    /** Moves on by one token; null at the end. */
    @Nullable
    public JsonToken advance() {
        try {
            JsonToken token = parser.nextToken();
            if (copy != null && token != null) {
                Json.copyToken(parser, copy);
            }
            return token;
        } catch (JacksonException e) {
            throw failure(e);
        }
    }

    /** Reads something of the current token, of which the parser may find only now that it is wrong. */
    public <T> T read(Function<JsonParser, T> reading) {
        try {
            return reading.apply(parser);
        } catch (JacksonException e) {
            throw failure(e);
        }
    }

    /** Moves on to the next member of the current object; false at its end. */
    public boolean nextMember() {
        return advance() != JsonToken.END_OBJECT;
    }

    /** Moves on to the next element of the current list; false at its end. */
    public boolean nextElement() {
        return advance() != JsonToken.END_ARRAY;
    }

    /** Moves on from a member's name to its value. */
    public JsonValue value() {
        advance();
        return element();
    }

    /** The current value. */
    public JsonValue element() {
        return value;
    }

    /** Does this from a member's name on, without copying the member. */
    public void omit(Runnable reading) {
        JsonGenerator interrupted = copy;
        copy = null;
        reading.run();
        copy = interrupted;
    }

    /** Moves on to the end of the current value. */
    public void skip() {
        if (parser.currentToken().isStructStart()) {
            leave(depth() - 1);
        }
    }

    /** Moves on until no more than so many lists and objects are open. */
    public void leave(int outside) {
        while (depth() > outside) {
            advance();
        }
    }

    /** The name of the current member. */
    public String name() {
        return parser.currentName();
    }

    /** How many lists and objects are open here. */
    public int depth() {
        return parser.streamReadContext().getNestingDepth();
    }

    /** Copies from the current token on. */
    public void startCopy() {
        copied = new StringWriter();
        copy = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), copied);
        Json.copyToken(parser, copy);
    }

    /** Stops copying, and gives the copy: compact JSON. */
    public String endCopy() {
        if (copy != null) {
            copy.close();
            copy = null;
        }
        return copied.toString();
    }

    /** Begins to take the text of the current object. */
    public void startText() {
        text.open(parser.currentTokenLocation().getCharOffset());
    }

    /** The text of the object that ends here: compact JSON. */
    public String endText() {
        return text.close(parser.currentLocation().getCharOffset()).toString();
    }

    /** Where an object or list begins that {@link #ended} may speak of. */
    public TokenStreamLocation start() {
        return parser.currentTokenLocation();
    }

    /** The place of the object or list that ends here. */
    public Place ended(TokenStreamLocation start) {
        return new Place(pointer(), start);
    }

    public Place place() {
        return new Place(pointer(), parser.currentTokenLocation());
    }

    private String pointer() {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    /** What is here is wrong. */
    public ReportException wrong(String message) {
        return wrong(place(), message);
    }

    public ReportException wrong(Place place, String message) {
        String where = place.pointer().isEmpty() ? "" : place.pointer() + ": ";
        return new ReportException(source + ": " + where + message + in(place.location()), null);
    }

    /** The value of a member that the object at the place must have. */
    public <T> T required(@Nullable T value, String name, Place object) {
        if (value == null) {
            throw missing(name, object);
        }
        return value;
    }

    public ReportException missing(String name, Place object) {
        return wrong(object, "the member '" + name + "' is missing");
    }

    private ReportException failure(JacksonException e) {
        if (e.getCause() instanceof IOException unreadable) {
            return new ReportException(source + ": " + unreadable.getMessage(), e);
        }
        String message = OF_THE_PARSER.matcher(e.getOriginalMessage()).replaceAll("");
        return new ReportException(source + ": not valid JSON: " + message + in(parser.currentLocation()), e);
    }

    private static String in(TokenStreamLocation location) {
        return " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    @Override
    public void close() {
        parser.close();
    }
}
