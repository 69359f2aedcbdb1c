package dev.testkeep.reports;

import dev.testkeep.reports.JsonCursor.Place;
import dev.testkeep.storage.NewSession;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The member {@code session_info} of a report. */
final class SessionInfo {

    private static final List<String> VERSIONS = List.of("4.0", "4.1", "4.2");

    /** Scalars that are no attributes: fields of a session, or counted when it is stored. */
    private static final Set<String> NOT_ATTRIBUTES =
            Set.of("num_aborted", "num_cases", "num_failures", "num_skipped", "time_elapsed", "time_end", "time_start");

    private final JsonCursor cursor;
    private final Place place;
    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private @Nullable String version;
    private @Nullable UUID uuid;
    private @Nullable Instant start;
    private @Nullable Instant end;

    private SessionInfo(JsonCursor cursor) {
        this.cursor = cursor;
        this.place = cursor.place();
    }

    /** Reads the object that the cursor stands at, to its end. */
    static NewSession.Builder read(JsonCursor cursor) {
        SessionInfo info = new SessionInfo(cursor);
        cursor.element().requireObject();
        while (cursor.nextMember()) {
            info.member(cursor.name());
        }
        return info.session();
    }

    private void member(String name) {
        JsonValue value = cursor.value();
        switch (name) {
            case "data_version" -> version = supported(value.text());
            case "uuid" -> uuid = value.uuid();
            case "time_start_unix" -> start = value.instant();
            case "time_end_unix" -> end = value.optionalInstant();
            default -> attribute(name, value);
        }
    }

    private String supported(String found) {
        if (!VERSIONS.contains(found)) {
            throw cursor.wrong(
                    "the report has data version " + found + ", supported are " + String.join(", ", VERSIONS));
        }
        return found;
    }

    private void attribute(String name, JsonValue value) {
        Object attribute = NOT_ATTRIBUTES.contains(name) ? null : value.attribute();
        if (attribute == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, attribute);
        }
        value.skip();
    }

    private NewSession.Builder session() {
        cursor.required(version, "data_version", place);
        return NewSession.builder(cursor.required(start, "time_start_unix", place))
                .uuid(cursor.required(uuid, "uuid", place))
                .end(end)
                .attributes(attributes);
    }
}
