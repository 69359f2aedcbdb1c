package dev.testkeep.storage.hibernate.internal.write;

import dev.testkeep.storage.exception.InvalidDataException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * One text for all JSON that means the same: members sorted, no white space, numbers in one notation. A database may
 * reorder members and rewrite numbers, and a hash over the document must not notice.
 */
final class CanonicalJson {

    private static final JsonFactory JSON = new JsonFactory();

    private CanonicalJson() {}

    /**
     * The canonical form of a JSON object.
     *
     * @throws InvalidDataException if it is not exactly one JSON object
     */
    static String of(String document) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), document)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new InvalidDataException(
                        "A document must be a JSON object, but it is: " + abbreviate(document), null);
            }
            String canonical = value(parser);
            if (parser.nextToken() != null) {
                throw new InvalidDataException(
                        "A document must end after its JSON object: " + abbreviate(document), null);
            }
            return canonical;
        } catch (JacksonException e) {
            throw new InvalidDataException("A document is not valid JSON: " + e.getOriginalMessage() + place(e), e);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new InvalidDataException("A document has a number whose exponent is out of range", e);
        }
    }

    /** Bounds that are exceeded are exceeded nowhere in particular. */
    private static String place(JacksonException failure) {
        TokenStreamLocation location = failure.getLocation();
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> quote(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
            default -> parser.getString();
        };
    }

    private static String object(JsonParser parser) {
        Map<String, String> members = new TreeMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            members.put(name, value(parser));
        }
        StringBuilder canonical = new StringBuilder("{");
        members.forEach((name, value) ->
                canonical.append(quote(name)).append(':').append(value).append(','));
        return canonical.append('}').toString();
    }

    private static String array(JsonParser parser) {
        StringBuilder canonical = new StringBuilder("[");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            canonical.append(value(parser)).append(',');
        }
        return canonical.append(']').toString();
    }

    private static String number(String text) {
        return new BigDecimal(text).stripTrailingZeros().toString();
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String abbreviate(String document) {
        return document.length() <= 40 ? document : document.substring(0, 40) + "…";
    }
}
