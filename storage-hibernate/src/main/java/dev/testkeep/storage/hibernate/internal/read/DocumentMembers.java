package dev.testkeep.storage.hibernate.internal.read;

import dev.testkeep.storage.exception.InvalidDataException;
import dev.testkeep.storage.nodes.NodeList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Some members of a JSON object, as values that filters understand; the others are passed over unread. */
final class DocumentMembers {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String NODE_LIST = "job_nodelist";

    private DocumentMembers() {}

    /** The members with these names, as far as the document has them. */
    static Map<String, @Nullable Object> read(@Nullable String document, Set<String> names) {
        if (document == null) {
            return Map.of();
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), document)) {
            parser.nextToken();
            return members(parser, names);
        } catch (JacksonException e) {
            throw new InvalidDataException("A stored document is not valid JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Map<String, @Nullable Object> members(JsonParser parser, Set<String> names) {
        Map<String, @Nullable Object> members = new HashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            if (names.contains(name)) {
                members.put(name, member(name, value(parser)));
            } else {
                parser.skipChildren();
            }
        }
        return members;
    }

    /** ReFrame's filters and tables show a list of nodes in its folded form, and so do some of its reports. */
    private static @Nullable Object member(String name, @Nullable Object value) {
        return name.equals(NODE_LIST) && value instanceof List<?> nodes
                ? NodeList.fold(nodes.stream().map(String::valueOf).toList())
                : value;
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Object integer(JsonParser parser) {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? parser.getBigIntegerValue()
                : (Object) parser.getLongValue();
    }

    private static Object decimal(JsonParser parser) {
        double value = parser.getDoubleValue();
        return Double.isInfinite(value) ? parser.getDecimalValue() : (Object) value;
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static List<@Nullable Object> array(JsonParser parser) {
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return elements;
    }
}
