package dev.testkeep.reports.internal.json;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * What the start of a JSON text tells of the whole, which may be cut off or broken behind it.
 *
 * @param isList whether it is a list, not an object
 * @param members the names of the outermost object's members, or of those of a list's elements
 */
public record JsonStart(boolean isList, Set<String> members) {

    private static final JsonStart NOTHING = new JsonStart(false, Set.of());

    /** What is no object or list has no members. */
    public static JsonStart of(String start) {
        String text = start.stripLeading();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return NOTHING;
        }
        boolean isList = text.startsWith("[");
        return new JsonStart(isList, members(text, isList ? 2 : 1));
    }

    private static Set<String> members(String text, int depth) {
        Set<String> names = new LinkedHashSet<>();
        try (JsonParser parser = Json.FACTORY.createParser(ObjectReadContext.empty(), text)) {
            @Nullable JsonToken token = parser.nextToken();
            while (token != null) {
                if (token == JsonToken.PROPERTY_NAME
                        && parser.streamReadContext().getNestingDepth() == depth) {
                    names.add(parser.currentName());
                }
                token = parser.nextToken();
            }
        } catch (JacksonException e) {
            // The end of the start.
            return names;
        }
        return names;
    }
}
