package dev.testkeep.reports.internal.reframe;

import dev.testkeep.reports.internal.json.Json;
import dev.testkeep.reports.internal.json.JsonCursor;
import dev.testkeep.reports.internal.json.JsonCursor.Place;
import dev.testkeep.reports.internal.json.JsonValue;
import dev.testkeep.storage.NewSession;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The member {@code session_info} of a report. */
final class SessionInfo {

    /** As reports before data version 4.0 write times. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Scalars that are no attributes: fields of a session, or counted when it is stored. */
    private static final Set<String> NOT_ATTRIBUTES =
            Set.of("num_aborted", "num_cases", "num_failures", "num_skipped", "time_elapsed", "time_end", "time_start");

    private final JsonCursor cursor;
    private final Place place;
    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private @Nullable DataVersion version;
    private @Nullable UUID uuid;
    private @Nullable Instant start;
    private @Nullable Instant end;
    private @Nullable String startText;
    private @Nullable String endText;

    private SessionInfo(JsonCursor cursor) {
        this.cursor = cursor;
        this.place = cursor.place();
    }

    /** Reads the object that the cursor stands at, to its end. */
    static SessionInfo read(JsonCursor cursor) {
        SessionInfo info = new SessionInfo(cursor);
        cursor.element().requireObject();
        while (cursor.nextMember()) {
            info.member(cursor.name());
        }
        return info.complete();
    }

    private void member(String name) {
        JsonValue value = cursor.value();
        switch (name) {
            case "data_version" -> version = supported(value.text());
            case "uuid" -> uuid = value.uuid();
            case "time_start_unix" -> start = value.instant();
            case "time_end_unix" -> end = value.optionalInstant();
            case "time_start_us", "start_time_us" -> start = value.optionalMicros();
            case "time_end_us", "end_time_us" -> end = value.optionalMicros();
            case "time_start" -> startText = takeText(value);
            case "time_end" -> endText = takeText(value);
            default -> attribute(name, value);
        }
    }

    private DataVersion supported(String found) {
        return DataVersion.of(found)
                .orElseThrow(() -> cursor.wrong("the report has data version " + Json.start(found) + ", supported are "
                        + DataVersion.SUPPORTED));
    }

    private static @Nullable String takeText(JsonValue value) {
        String text = value.attribute() instanceof String found ? found : null;
        value.skip();
        return text;
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

    private SessionInfo complete() {
        if (version() == DataVersion.BEFORE_4) {
            start = start == null ? time("time_start", startText) : start;
            end = end == null && endText != null ? time("time_end", endText) : end;
        } else {
            cursor.required(uuid, "uuid", place);
        }
        cursor.required(start, "time_start_unix", place);
        return this;
    }

    private Instant time(String name, @Nullable String text) {
        String found = cursor.required(text, name, place);
        try {
            return OffsetDateTime.parse(found, TIME).toInstant();
        } catch (DateTimeException e) {
            throw cursor.wrong(place, "no such time: " + found);
        }
    }

    DataVersion version() {
        return cursor.required(version, "data_version", place);
    }

    /** The session's UUID, which reports have from data version 4.0 on. */
    Optional<UUID> uuid() {
        return Optional.ofNullable(uuid);
    }

    NewSession.Builder session() {
        return NewSession.builder(cursor.required(start, "time_start_unix", place))
                .end(end)
                .attributes(attributes);
    }
}
