package dev.testkeep.reports.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;

/** A JSON value in memory: maps, lists, texts, numbers, true, false and null. */
public final class JsonTree {

    private JsonTree() {}

    /** Reads the value that the cursor stands at, to its end, without members of these names at any depth. */
    public static @Nullable Object read(JsonCursor cursor, Set<String> without) {
        JsonParser parser = cursor.element().parser();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(cursor, without);
            case START_ARRAY -> list(cursor, without);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> whole(cursor);
            case VALUE_NUMBER_FLOAT -> cursor.read(JsonParser::getDoubleValue);
            case VALUE_STRING -> cursor.read(JsonParser::getString);
            default -> null;
        };
    }

    private static Object whole(JsonCursor cursor) {
        boolean isHuge = cursor.read(JsonParser::getNumberType) == NumberType.BIG_INTEGER;
        return isHuge ? (Object) cursor.read(JsonParser::getDoubleValue) : cursor.read(JsonParser::getLongValue);
    }

    private static Map<String, @Nullable Object> object(JsonCursor cursor, Set<String> without) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (cursor.nextMember()) {
            String name = cursor.name();
            cursor.value();
            if (without.contains(name)) {
                cursor.skip();
            } else {
                members.put(name, read(cursor, without));
            }
        }
        return members;
    }

    private static List<@Nullable Object> list(JsonCursor cursor, Set<String> without) {
        List<@Nullable Object> elements = new ArrayList<>();
        while (cursor.nextElement()) {
            elements.add(read(cursor, without));
        }
        return elements;
    }

    /** A member of an object; null if there is none, or the value is no object. */
    public static @Nullable Object member(@Nullable Object object, String name) {
        return object instanceof Map<?, ?> members ? members.get(name) : null;
    }

    /** A text, or a number or truth as text; null for all else and for an empty one. */
    public static @Nullable String text(@Nullable Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            String text = value.toString();
            return text.isEmpty() ? null : text;
        }
        return null;
    }

    /** A number, or one of the texts that stand for what JSON has no number for; null for all else. */
    public static @Nullable Double number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        boolean isKnown = value instanceof String text
                && List.of("NaN", "Infinity", "-Infinity").contains(text);
        return isKnown ? Double.valueOf(String.valueOf(value)) : null;
    }

    /** The elements of a list; none for all else. */
    public static List<?> elements(@Nullable Object value) {
        return value instanceof List<?> elements ? elements : List.of();
    }

    /** The members of an object; none for all else. */
    public static Map<?, ?> members(@Nullable Object value) {
        return value instanceof Map<?, ?> members ? members : Map.of();
    }
}
