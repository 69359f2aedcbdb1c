package dev.testkeep.reports.internal.json;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;

/**
 * What the start of a JSON text tells of the whole, which may be cut off or broken behind it.
 *
 * @param isList whether it is a list, not an object
 * @param members the names of the outermost object's members, or of those of a list's elements; and, behind a dot, those of
 *     their own members
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
                if (token == JsonToken.PROPERTY_NAME) {
                    add(parser, depth, names);
                }
                token = parser.nextToken();
            }
        } catch (JacksonException e) {
            // The end of the start.
            return names;
        }
        return names;
    }

    private static void add(JsonParser parser, int depth, Set<String> names) {
        TokenStreamContext place = parser.streamReadContext();
        if (place.getNestingDepth() == depth) {
            names.add(place.currentName());
            return;
        }
        TokenStreamContext outer = place.getParent();
        // The elements of a list are as good as the object that they could be.
        outer = outer != null && outer.inArray() ? outer.getParent() : outer;
        if (outer != null && outer.inObject() && outer.getNestingDepth() == depth) {
            names.add(outer.currentName() + "." + place.currentName());
        }
    }
}
