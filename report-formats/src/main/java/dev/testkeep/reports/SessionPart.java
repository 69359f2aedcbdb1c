package dev.testkeep.reports;

import dev.testkeep.storage.NewTestCase;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one report tells about the session that it belongs to. Immutable except for its test cases, whose {@link Iterable}
 * may read a file; made by a {@link #builder}.
 *
 * @param fingerprint equal for equal content, and different for different content, e.g. a SHA-256 in hexadecimal
 * @param start when the first of its tests started, or, if that is not known, when the report was written
 * @param isStartKnown whether the report tells the start
 * @param end when the last of its tests ended, or null
 * @param attributes what it tells about the session: {@link String}, {@link Long}, {@link Double} or {@link Boolean} values
 * @param document a JSON object with what has no place elsewhere, or null
 * @param reportFile the path of the report, or null
 * @param warnings what a person should know, one line each
 * @param testCases its test cases; the run of a case is the number of its attempt, from 0
 */
public record SessionPart(
        String fingerprint,
        Instant start,
        boolean isStartKnown,
        @Nullable Instant end,
        Map<String, Object> attributes,
        @Nullable String document,
        @Nullable String reportFile,
        List<String> warnings,
        Iterable<NewTestCase> testCases) {

    public SessionPart {
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(testCases, "testCases");
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        warnings = List.copyOf(warnings);
    }

    /**
     * A builder for a part with this fingerprint.
     *
     * @param written when the report was written, which stands for a start that is not known
     */
    public static Builder builder(String fingerprint, Instant written) {
        return new Builder(fingerprint, written);
    }

    /** Builds a {@link SessionPart}. Not thread-safe. */
    public static final class Builder {
        private final String fingerprint;
        private final Instant written;
        private @Nullable Instant start;
        private @Nullable Instant end;
        private Map<String, Object> attributes = Map.of();
        private @Nullable String document;
        private @Nullable String reportFile;
        private List<String> warnings = List.of();
        private Iterable<NewTestCase> testCases = List.of();

        private Builder(String fingerprint, Instant written) {
            this.fingerprint = fingerprint;
            this.written = written;
        }

        /** When the first test started; null (the default) if that is not known. */
        public Builder start(@Nullable Instant start) {
            this.start = start;
            return this;
        }

        /** When the last test ended; null by default. */
        public Builder end(@Nullable Instant end) {
            this.end = end;
            return this;
        }

        /** What it tells about the session; nothing by default. */
        public Builder attributes(Map<String, Object> attributes) {
            this.attributes = attributes;
            return this;
        }

        /** A JSON object with what has no place elsewhere; null by default. */
        public Builder document(@Nullable String document) {
            this.document = document;
            return this;
        }

        /** The path of the report; null by default. */
        public Builder reportFile(@Nullable String reportFile) {
            this.reportFile = reportFile;
            return this;
        }

        /** What a person should know; nothing by default. */
        public Builder warnings(List<String> warnings) {
            this.warnings = warnings;
            return this;
        }

        /** The test cases; none by default. May be read lazily, but anew by each iteration. */
        public Builder testCases(Iterable<NewTestCase> testCases) {
            this.testCases = testCases;
            return this;
        }

        /** The part. */
        public SessionPart build() {
            return new SessionPart(
                    fingerprint,
                    start == null ? written : start,
                    start != null,
                    end,
                    attributes,
                    document,
                    reportFile,
                    warnings,
                    testCases);
        }
    }
}
