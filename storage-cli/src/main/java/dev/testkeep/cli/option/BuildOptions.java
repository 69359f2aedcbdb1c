package dev.testkeep.cli.option;

import dev.testkeep.reports.CiBuild;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which session results belong to that do not say so themselves. */
public final class BuildOptions {

    @Option(
            names = "--session-key",
            paramLabel = "KEY",
            description = "Store all results that do not say which session they belong to as the one session with this"
                    + " key. Default: TESTKEEP_SESSION_KEY, or what a CI server tells of the build; without any, and"
                    + " for '', each file is a session.")
    private @Nullable String key;

    @Option(
            names = "--attribute",
            paramLabel = "NAME=VALUE",
            description = "An attribute of these sessions, such as commit=4f2a9c1. May be repeated.")
    private Map<String, String> attributes = new LinkedHashMap<>();

    @Option(
            names = "--started",
            paramLabel = "INSTANT",
            description = "When these sessions started, e.g. 2026-11-22T07:15:00Z. Default: what the files tell.")
    private @Nullable String started;

    /** The session that all results belong to; empty if each file is one. */
    public Optional<CiBuild> build(Map<String, String> environment) {
        Optional<CiBuild> server = CiBuild.of(environment);
        String given = key == null ? environment.get("TESTKEEP_SESSION_KEY") : key;
        if (given == null) {
            return server;
        }
        Map<String, String> known = server.map(CiBuild::attributes).orElse(Map.of());
        return given.isEmpty() ? Optional.empty() : Optional.of(new CiBuild(given, known));
    }

    /** Attributes that stand above what files tell. */
    public Map<String, String> attributes() {
        return attributes;
    }

    /**
     * The start that stands above what files tell.
     *
     * @throws IllegalArgumentException if it is no time
     */
    public Optional<Instant> started() {
        if (started == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(started).toInstant());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "--started expects a time with a zone, such as 2026-11-22T07:15:00Z, not '" + started + "'", e);
        }
    }
}
