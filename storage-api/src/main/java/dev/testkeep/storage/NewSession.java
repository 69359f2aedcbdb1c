package dev.testkeep.storage;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session to be stored. Immutable except for its test cases, whose {@link Iterable} may read a file; made by
 * a {@link #builder}.
 *
 * @param uuid the session's public key, chosen by the test framework
 * @param start when it started; microseconds are kept
 * @param end when it ended, or null
 * @param attributes further attributes: {@link String}, {@link Long}, {@link Double} or {@link Boolean} values;
 *     see {@link SessionAttributes} for names with a meaning
 * @param document a JSON object with everything but the test cases, or null
 * @param reportFile the path of the report it was read from, or null
 * @param testCases its test cases, grouped in any order by run; iterated once for each attempt to store them
 */
public record NewSession(
        UUID uuid,
        Instant start,
        @Nullable Instant end,
        Map<String, Object> attributes,
        @Nullable String document,
        @Nullable String reportFile,
        Iterable<NewTestCase> testCases) {

    public NewSession {
        Objects.requireNonNull(uuid, "uuid");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(testCases, "testCases");
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        SessionAttributes.check(attributes);
    }

    /** A builder for a session with this start and a random UUID. */
    public static Builder builder(Instant start) {
        return new Builder(start);
    }

    /**
     * A copy of a stored session, to be stored elsewhere.
     *
     * @param stored the session
     * @param document its document, or null if it has none
     * @param testCases all its test cases in the order of their positions
     */
    public static NewSession copyOf(Session stored, @Nullable String document, Iterable<NewTestCase> testCases) {
        return new NewSession(
                stored.uuid(),
                stored.start(),
                stored.end(),
                stored.attributes(),
                document,
                stored.reportFile(),
                testCases);
    }

    /** Builds a {@link NewSession}. Not thread-safe. */
    public static final class Builder {
        private UUID uuid = UUID.randomUUID();
        private final Instant start;
        private @Nullable Instant end;
        private final Map<String, Object> attributes = new LinkedHashMap<>();
        private @Nullable String document;
        private @Nullable String reportFile;
        private Iterable<NewTestCase> testCases = List.of();

        private Builder(Instant start) {
            this.start = Objects.requireNonNull(start, "start");
        }

        /** The session's key; random by default. */
        public Builder uuid(UUID uuid) {
            this.uuid = uuid;
            return this;
        }

        /** When it ended; null by default. */
        public Builder end(@Nullable Instant end) {
            this.end = end;
            return this;
        }

        /** An attribute with a text. */
        public Builder attribute(String name, String value) {
            attributes.put(name, value);
            return this;
        }

        /** An attribute with a whole number. */
        public Builder attribute(String name, long value) {
            attributes.put(name, value);
            return this;
        }

        /** An attribute with a number. */
        public Builder attribute(String name, double value) {
            attributes.put(name, value);
            return this;
        }

        /** An attribute that is true or false. */
        public Builder attribute(String name, boolean value) {
            attributes.put(name, value);
            return this;
        }

        /** More attributes; see {@link NewSession#attributes}. */
        public Builder attributes(Map<String, Object> more) {
            attributes.putAll(more);
            return this;
        }

        /** A JSON object with everything but the test cases; null by default. */
        public Builder document(@Nullable String document) {
            this.document = document;
            return this;
        }

        /** The path of the report; null by default. */
        public Builder reportFile(@Nullable String reportFile) {
            this.reportFile = reportFile;
            return this;
        }

        /** The test cases; none by default. May be read lazily, but anew by each iteration. */
        public Builder testCases(Iterable<NewTestCase> testCases) {
            this.testCases = testCases;
            return this;
        }

        /** The session. */
        public NewSession build() {
            return new NewSession(uuid, start, end, attributes, document, reportFile, testCases);
        }
    }
}
