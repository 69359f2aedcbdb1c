package dev.testkeep.reports.internal.part;

import dev.testkeep.reports.internal.json.Json;
import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Documents of sessions and test cases: compact JSON. */
public final class Documents {

    private Documents() {}

    /** The object with these members: maps, iterables, texts, numbers, true, false and null; null if there are none. */
    public static @Nullable String text(Map<String, ?> members) {
        if (members.isEmpty()) {
            return null;
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(members, generator);
        }
        return text.toString();
    }

    /** Writes such a value. */
    public static void write(@Nullable Object value, JsonGenerator generator) {
        if (value instanceof Map<?, ?> members) {
            generator.writeStartObject();
            members.forEach((name, member) -> {
                generator.writeName(String.valueOf(name));
                write(member, generator);
            });
            generator.writeEndObject();
        } else if (value instanceof Iterable<?> elements) {
            generator.writeStartArray();
            elements.forEach(element -> write(element, generator));
            generator.writeEndArray();
        } else {
            Json.writeScalar(value, generator);
        }
    }
}
