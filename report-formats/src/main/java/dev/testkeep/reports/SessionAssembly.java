package dev.testkeep.reports;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.SavedSession;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionRepository;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    /** A session of this report alone: with its key if it knows that, and else of its content. */
    static SessionAssembly of(SessionPart part) {
        return key(part)
                .map(SessionAssembly::ofKey)
                .orElseGet(SessionAssembly::ofContent)
                .add(part);
    }

    /** The key of the session that a report belongs to, if it knows that: as the attribute {@link #KEY}. */
    private static Optional<String> key(SessionPart part) {
        return part.attributes().get(KEY) instanceof String known ? Optional.of(known) : Optional.empty();
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

    /** The same reports under another key, which stands above the one that they know. */
    public SessionAssembly withKey(String otherKey) {
        SessionAssembly other = ofKey(otherKey);
        parts.forEach(other::add);
        other.attributes.putAll(attributes);
        other.start = start;
        return other;
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
                .end(latest(began))
                .attributes(all)
                .document(parts.size() == 1 ? parts.get(0).document() : null)
                .reportFile(parts.size() == 1 ? parts.get(0).reportFile() : null)
                .testCases(new AllCases(List.copyOf(parts), began))
                .build();
    }

    /**
     * Stores the session. If it is not known when it started and the session is stored already, it started then: the times of
     * files are not the same for their copies.
     *
     * @return the session as it is stored, and whether it was stored now or before
     */
    public SavedSession saveTo(SessionRepository sessions) {
        if (!isStartKnown()) {
            sessions.findById(uuid()).map(Session::start).ifPresent(this::started);
        }
        return sessions.save(build());
    }

    private Instant earliest() {
        boolean isKnown = isStartKnown();
        return parts.stream()
                .filter(part -> part.isStartKnown() == isKnown)
                .map(SessionPart::start)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("a session needs a report or a start"));
    }

    private @Nullable Instant latest(Instant began) {
        return parts.stream()
                .map(SessionPart::end)
                .filter(end -> end != null && !end.isBefore(began))
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

    /** The cases of all parts, one after the other. Not as a stream, which would read a whole part to get at its first one. */
    private record AllCases(List<SessionPart> parts, Instant start) implements Iterable<NewTestCase> {

        @Override
        public Iterator<NewTestCase> iterator() {
            return new Iterator<>() {
                private final Iterator<SessionPart> left = parts.iterator();
                private Iterator<NewTestCase> cases = Collections.emptyIterator();
                private Instant began = start;

                @Override
                public boolean hasNext() {
                    while (!cases.hasNext() && left.hasNext()) {
                        SessionPart part = left.next();
                        began = part.isStartKnown() ? part.start() : start;
                        cases = part.testCases().iterator();
                    }
                    return cases.hasNext();
                }

                @Override
                public NewTestCase next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    return withTime(cases.next(), began);
                }
            };
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
