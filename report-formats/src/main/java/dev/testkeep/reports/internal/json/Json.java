package dev.testkeep.reports.internal.json;

import dev.testkeep.reports.ReportException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** How this module reads and writes JSON. */
public final class Json {

    public static final JsonFactory FACTORY = JsonFactory.builder()
            // Python writes NaN, Infinity and -Infinity, which are not JSON.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            // Everything above is escaped: surrogates, because one without its partner cannot be encoded.
            .highestNonEscapedChar(Character.MIN_SURROGATE - 1)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            // What was cut short by a failure must not look complete.
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private static final int SHOWN = 60;

    private Json() {}

    /**
     * Copies the current token: numbers digit by digit, and those that are none as text. The name of a member comes
     * with its value.
     */
    public static void copyToken(JsonParser from, JsonGenerator to) {
        JsonToken token = from.currentToken();
        if (to.streamWriteContext().inObject() && (token.isScalarValue() || token.isStructStart())) {
            to.writeName(from.currentName());
        }
        switch (token) {
            case PROPERTY_NAME -> {}
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> copyNumber(from, to);
            default -> to.copyCurrentEvent(from);
        }
    }

    private static void copyNumber(JsonParser from, JsonGenerator to) {
        String text = from.getString();
        if (Character.isDigit(text.charAt(text.length() - 1))) {
            to.writeNumber(text);
        } else {
            to.writeString(Double.toString(from.getDoubleValue()));
        }
    }

    /** Copies the current value with everything in it. */
    public static void copyValue(JsonParser from, JsonGenerator to) {
        copyToken(from, to);
        int depth = from.currentToken().isStructStart() ? 1 : 0;
        while (depth > 0) {
            JsonToken token = from.nextToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            copyToken(from, to);
        }
    }

    /** The compact text of a member of a document that has it. */
    public static String member(String document, String name) {
        StringWriter text = new StringWriter();
        try (JsonParser parser = openDocument(document);
                JsonGenerator copy = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                boolean isWanted = parser.currentName().equals(name);
                parser.nextToken();
                if (isWanted) {
                    copyValue(parser, copy);
                } else {
                    parser.skipChildren();
                }
            }
        }
        return text.toString();
    }

    /** A text, a number, true, false or null; as text what JSON has no number for. */
    public static void writeScalar(@Nullable Object value, JsonGenerator to) {
        if (value == null) {
            to.writeNull();
        } else if (value instanceof Boolean truth) {
            to.writeBoolean(truth);
        } else if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            to.writeNumber(number.toString());
        } else {
            to.writeString(value.toString());
        }
    }

    /** A stored document, at its start; it must be an object. */
    public static JsonParser openDocument(String document) {
        JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), document);
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new ReportException(
                    "Cannot write this document, which is not a JSON object: " + start(document), null);
        }
        return parser;
    }

    /** As much of a text as a message has room for. */
    public static String start(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
