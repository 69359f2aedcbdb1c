package dev.testkeep.reports.spool;

import dev.testkeep.reports.internal.json.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** One line of a spool file: a JSON object. What a member is not, it does not have. Immutable. */
final class SpoolLine {

    private final Map<String, Object> members;

    private SpoolLine(Map<String, Object> members) {
        this.members = members;
    }

    /** Empty for a line that was torn: a process may end while it writes. */
    static Optional<SpoolLine> parse(String line) {
        try (JsonParser parser = Json.FACTORY.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            return Optional.of(new SpoolLine(object(parser)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            switch (parser.nextToken()) {
                case VALUE_STRING -> members.put(name, parser.getString());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> members.put(name, parser.getDecimalValue());
                case VALUE_TRUE -> members.put(name, true);
                case START_OBJECT -> members.put(name, object(parser));
                default -> parser.skipChildren();
            }
        }
        return members;
    }

    boolean is(String name) {
        return members.get(name) == Boolean.TRUE;
    }

    @Nullable
    String text(String name) {
        return members.get(name) instanceof String text ? text : null;
    }

    String textOrEmpty(String name) {
        String text = text(name);
        return text == null ? "" : text;
    }

    /** The whole number, or -1. */
    int number(String name) {
        return members.get(name) instanceof BigDecimal number ? number.intValue() : -1;
    }

    /** From Unix seconds. */
    @Nullable
    Instant instant(String name) {
        return members.get(name) instanceof BigDecimal seconds ? Instant.EPOCH.plus(duration(seconds)) : null;
    }

    /** From seconds. */
    @Nullable
    Duration duration(String name) {
        return members.get(name) instanceof BigDecimal seconds ? duration(seconds) : null;
    }

    private static Duration duration(BigDecimal seconds) {
        return Duration.ofNanos(seconds.movePointRight(9).longValue());
    }

    /** The texts in an object. */
    Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (members.get(name) instanceof Map<?, ?> found) {
            found.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        }
        return texts;
    }
}
