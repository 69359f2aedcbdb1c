package dev.testkeep.storage;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored session, without its test cases and its document. Immutable, and usable when the storage is closed.
 *
 * @param uuid its key
 * @param start when it started (whole microseconds are exact)
 * @param end when it ended, or null
 * @param counts how much it holds and how it came out
 * @param attributes what else is known of it: {@link String}, {@link Long}, {@link Double} or {@link Boolean} values,
 *     by name
 * @param reportFile where the report lay that it came from, or null
 * @param contentHash a SHA-256 in hexadecimal over all that was stored: equal for equal content, whatever the backend
 */
public record Session(
        UUID uuid,
        Instant start,
        @Nullable Instant end,
        SessionCounts counts,
        Map<String, Object> attributes,
        @Nullable String reportFile,
        String contentHash) {

    public Session {
        Objects.requireNonNull(uuid, "uuid");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(contentHash, "contentHash");
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        SessionAttributes.check(attributes);
    }

    /** The attributes that no framework writes by itself, in the order of their names. */
    public Map<String, Object> extras() {
        Map<String, Object> extras = new LinkedHashMap<>(attributes);
        extras.keySet().removeIf(name -> !SessionAttributes.isExtra(name));
        return extras;
    }
}
