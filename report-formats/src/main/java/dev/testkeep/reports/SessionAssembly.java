package dev.testkeep.reports;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.Result;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Puts together a session from the reports that its build has left. The same reports give the same session, so that
 * storing it again changes nothing. Not thread-safe.
 */
public final class SessionAssembly {

    /** The attribute with the key of the session, if it has one. */
    public static final String KEY = "session_key";

    private final @Nullable String key;
    private final List<SessionPart> parts = new ArrayList<>();
    private final Set<String> fingerprints = new LinkedHashSet<>();
    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private @Nullable Instant start;

    private SessionAssembly(@Nullable String key) {
        this.key = key;
    }

    /** Reports of a build that this text tells from all others. */
    public static SessionAssembly ofKey(String key) {
        return new SessionAssembly(Objects.requireNonNull(key, "key"));
    }

    /** Reports of nothing that has a name: what they contain is what tells the session from others. */
    public static SessionAssembly ofContent() {
        return new SessionAssembly(null);
    }

    /** Adds a report, unless one with this content was added before. */
    public SessionAssembly add(SessionPart part) {
        if (fingerprints.add(part.fingerprint())) {
            parts.add(part);
        }
        return this;
    }

    /** Whether a report with this content was added. */
    public boolean contains(SessionPart part) {
        return fingerprints.contains(part.fingerprint());
    }

    /** An attribute, which stands above what the reports tell. */
    public SessionAssembly attribute(String name, Object value) {
        attributes.put(name, value);
        return this;
    }

    /** When the session started, which stands above what the reports tell. */
    public SessionAssembly started(Instant instant) {
        start = instant;
        return this;
    }

    /** Whether it is known when the session started. A file's time is a guess: a copy of the file has another. */
    public boolean isStartKnown() {
        return start != null || parts.stream().anyMatch(SessionPart::isStartKnown);
    }

    /** The session's UUID: derived from its key, or else from the content added so far. */
    public UUID uuid() {
        String name = key == null ? "Testkeep report " + String.join(" ", fingerprints) : "Testkeep session " + key;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The session. An attribute that reports contradict each other about is left out. */
    public NewSession build() {
        Instant began = start == null ? earliest() : start;
        Map<String, Object> all = agreed();
        if (key != null) {
            all.put(KEY, key);
        }
        all.putAll(attributes);
        return NewSession.builder(began)
                .uuid(uuid())
                .end(latest())
                .attributes(all)
                .document(parts.size() == 1 ? parts.get(0).document() : null)
                .reportFile(parts.size() == 1 ? parts.get(0).reportFile() : null)
                .testCases(new AllCases(List.copyOf(parts), began))
                .build();
    }

    private Instant earliest() {
        boolean isKnown = isStartKnown();
        return parts.stream()
                .filter(part -> part.isStartKnown() == isKnown)
                .map(SessionPart::start)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("a session needs a report or a start"));
    }

    private @Nullable Instant latest() {
        return parts.stream()
                .map(SessionPart::end)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Map<String, Object> agreed() {
        Map<String, Object> agreed = new LinkedHashMap<>();
        Set<String> disputed = new LinkedHashSet<>();
        for (SessionPart part : parts) {
            part.attributes().forEach((name, value) -> {
                Object other = agreed.putIfAbsent(name, value);
                if (other != null && !other.equals(value)) {
                    disputed.add(name);
                }
            });
        }
        agreed.keySet().removeAll(disputed);
        return agreed;
    }

    /** The cases of all parts, one after the other, read as they are consumed. */
    private record AllCases(List<SessionPart> parts, Instant start) implements Iterable<NewTestCase> {

        @Override
        public Iterator<NewTestCase> iterator() {
            return parts.stream().flatMap(this::cases).iterator();
        }

        private Stream<NewTestCase> cases(SessionPart part) {
            Instant began = part.isStartKnown() ? part.start() : start;
            return StreamSupport.stream(part.testCases().spliterator(), false)
                    .map(testCase -> withTime(testCase, began));
        }

        /** What ran without anyone noting when would be in no period otherwise. */
        private static NewTestCase withTime(NewTestCase testCase, Instant time) {
            if (testCase.completedAt() != null || testCase.result().kind() == Result.Kind.SKIPPED) {
                return testCase;
            }
            return new NewTestCase(
                    testCase.name(),
                    testCase.run(),
                    testCase.system(),
                    testCase.partition(),
                    testCase.environ(),
                    testCase.result(),
                    time,
                    testCase.duration(),
                    testCase.failPhase(),
                    testCase.failReason(),
                    testCase.perfValues(),
                    testCase.document());
        }
    }
}
