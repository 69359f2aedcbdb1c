package dev.testkeep.reports.internal.part;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a report tells about the session, gathered while it is read. Not thread-safe. */
public final class Findings {

    private @Nullable Instant start;
    private @Nullable Instant end;
    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private final Set<String> disputed = new HashSet<>();
    private final Map<String, Object> document = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();

    /** Something started then. */
    public void started(@Nullable Instant time) {
        if (time != null && (start == null || time.isBefore(start))) {
            start = time;
        }
    }

    /** Something ended then. */
    public void ended(@Nullable Instant time) {
        if (time != null && (end == null || time.isAfter(end))) {
            end = time;
        }
    }

    /** An attribute; one that has two values is none, and neither is null. */
    public void attribute(String name, @Nullable Object value) {
        if (value == null) {
            return;
        }
        Object other = attributes.putIfAbsent(name, value);
        if (other != null && !other.equals(value)) {
            disputed.add(name);
        }
    }

    /** A member of the session's document. */
    public void member(String name, @Nullable Object value) {
        if (value != null) {
            document.put(name, value);
        }
    }

    /** Something that a person should know. */
    public void warn(String warning) {
        warnings.add(warning);
    }

    @Nullable
    Instant start() {
        return start;
    }

    /** An end without a start is not known to be one. */
    @Nullable
    Instant end() {
        return start == null ? null : Objects.requireNonNullElse(end, start).isBefore(start) ? null : end;
    }

    Map<String, Object> attributes() {
        Map<String, Object> agreed = new LinkedHashMap<>(attributes);
        agreed.keySet().removeAll(disputed);
        return agreed;
    }

    @Nullable
    String document() {
        return Documents.text(document);
    }

    List<String> warnings() {
        return warnings;
    }
}
