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
 * @param counts its size and results
 * @param attributes further attributes: {@link String}, {@link Long}, {@link Double} or {@link Boolean} values,
 *     by name
 * @param reportFile the path of the report it was read from, or null
 * @param contentHash a hash of everything stored, in hexadecimal: equal for equal content, on every backend
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

    /** The attributes without a fixed meaning (see {@link SessionAttributes}), in the order of {@link #attributes}. */
    public Map<String, Object> extras() {
        Map<String, Object> extras = new LinkedHashMap<>(attributes);
        extras.keySet().removeIf(name -> !SessionAttributes.isExtra(name));
        return extras;
    }
}
