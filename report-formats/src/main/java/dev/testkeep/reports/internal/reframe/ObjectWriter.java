package dev.testkeep.reports.internal.reframe;

import dev.testkeep.reports.internal.json.Json;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Writes the members of the current JSON object; the first one with a name wins. */
final class ObjectWriter {

    private final JsonGenerator generator;
    private final Set<String> written = new HashSet<>();

    ObjectWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    boolean has(String name) {
        return written.contains(name);
    }

    /** Writes the name, unless it is there already; the value must follow then. */
    boolean start(String name) {
        boolean lacking = written.add(name);
        if (lacking) {
            generator.writeName(name);
        }
        return lacking;
    }

    /** A text, a number, true, false or null. */
    ObjectWriter add(String name, @Nullable Object scalar) {
        if (start(name)) {
            Json.writeScalar(scalar, generator);
        }
        return this;
    }

    /** All members of a stored document, even if one occurs twice in it. */
    void addDocument(String document) {
        Set<String> before = Set.copyOf(written);
        try (JsonParser parser = Json.openDocument(document)) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                if (before.contains(name)) {
                    parser.skipChildren();
                } else {
                    written.add(name);
                    Json.copyValue(parser, generator);
                }
            }
        }
    }
}
