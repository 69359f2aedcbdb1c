package dev.testkeep.storage.hibernate.internal.mapping;

import dev.testkeep.storage.exception.InvalidDataException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Session attributes as rows: the type beside the text, so that the number 1 and the text "1" stay apart. */
public final class AttributeMapper {

    /** Selects the rows of attributes. */
    public static final String ATTRIBUTES = """
            select a.sessionUuid, a.name, a.longName, a.type, a.value, a.longValue
            from SessionAttribute a""";

    private static final String STRING = "string";
    private static final String INTEGER = "integer";
    private static final String NUMBER = "number";
    private static final String BOOLEAN = "boolean";

    private AttributeMapper() {}

    public static List<SessionAttributeEntity> rows(UUID session, Map<String, Object> attributes) {
        List<SessionAttributeEntity> rows = new ArrayList<>();
        attributes.forEach((name, value) -> rows.add(row(session, rows.size(), name, value)));
        return rows;
    }

    private static SessionAttributeEntity row(UUID session, int index, String name, Object value) {
        SessionAttributeEntity row = new SessionAttributeEntity();
        row.sessionUuid = session;
        String storedName = StorableText.encode(name);
        String storedValue = StorableText.encode(value.toString());
        row.name = KeyText.key(storedName);
        row.longName = KeyText.rest(storedName);
        row.index = index;
        row.type = type(value);
        row.value = KeyText.key(storedValue);
        row.longValue = KeyText.rest(storedValue);
        row.number = number(value);
        return row;
    }

    /** The attributes of one session, in the order of their rows. */
    static Map<String, Object> values(List<@Nullable Object[]> rows) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (@Nullable Object[] row : rows) {
            String name = StorableText.decode(KeyText.whole(text(row, 1), (String) row[2]));
            values.put(name, value(name, row));
        }
        return values;
    }

    private static Object value(String name, @Nullable Object[] row) {
        String type = text(row, 3);
        String value = text(row, 4);
        return switch (type) {
            case STRING -> StorableText.decode(KeyText.whole(value, (String) row[5]));
            case INTEGER -> Long.valueOf(value);
            case NUMBER -> Double.valueOf(value);
            case BOOLEAN -> Boolean.valueOf(value);
            default ->
                throw new InvalidDataException(
                        "Attribute '" + name + "' of session " + row[0] + " has the unknown type '" + type
                                + "'. Was it written by a newer version?",
                        null);
        };
    }

    private static String text(@Nullable Object[] row, int place) {
        return (String) Objects.requireNonNull(row[place], "a column is null");
    }

    public static String type(Object value) {
        if (value instanceof String) {
            return STRING;
        }
        if (value instanceof Long) {
            return INTEGER;
        }
        return value instanceof Double ? NUMBER : BOOLEAN;
    }

    /**
     * What the value counts as in comparisons; null if it is no number, or NaN, which is no more than any other. Infinity
     * counts as the last number before it, which no literal that the database is asked about comes near.
     */
    private static @Nullable Double number(Object value) {
        if (!(value instanceof Number number) || Double.isNaN(number.doubleValue())) {
            return null;
        }
        return Math.max(-Double.MAX_VALUE, Math.min(number.doubleValue(), Double.MAX_VALUE));
    }
}
