package dev.testkeep.cli.transfer;

import dev.testkeep.reports.CiBuild;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.SessionAssembly;
import dev.testkeep.reports.SessionPart;
import dev.testkeep.storage.SavedSession;
import dev.testkeep.storage.SessionRepository;
import dev.testkeep.storage.exception.StorageConflictException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Stores results that do not say which session they belong to: file by file, or all as one. */
public final class BuildStore implements AutoCloseable {

    private final SessionRepository sessions;
    private final Optional<CiBuild> build;
    private final Map<String, String> attributes;
    private final Optional<Instant> started;
    private final Consumer<String> warnings;

    /** What is read from them is read again while it is stored. */
    private final List<ReportFile> open = new ArrayList<>();

    /** What waits for the rest of its session, by the session's key. */
    private final Map<String, SessionAssembly> waiting = new LinkedHashMap<>();

    private final Map<String, Integer> files = new HashMap<>();

    /**
     * A store of results.
     *
     * @param build the session that all of them belong to; empty if each is one
     * @param attributes what stands above what they tell
     * @param started when they started, if that is known
     * @param warnings where to tell what people should know about them
     */
    public BuildStore(
            SessionRepository sessions,
            Optional<CiBuild> build,
            Map<String, String> attributes,
            Optional<Instant> started,
            Consumer<String> warnings) {
        this.sessions = sessions;
        this.build = build;
        this.attributes = Map.copyOf(attributes);
        this.started = started;
        this.warnings = warnings;
    }

    /** Stores a report now, if it is a session; else it waits for the others, and there is nothing to tell yet. */
    Optional<ImportResult> add(String name, SessionPart part) {
        part.warnings().forEach(warning -> warnings.accept(name + ": " + warning));
        Optional<String> key = SessionAssembly.key(part).or(() -> build.map(CiBuild::key));
        if (key.isEmpty()) {
            return Optional.of(
                    ImportResult.saved(save(SessionAssembly.ofContent().add(part)), name));
        }
        SessionAssembly session = waiting.computeIfAbsent(key.get(), SessionAssembly::ofKey);
        if (session.contains(part)) {
            return Optional.of(ImportResult.repeated(name));
        }
        session.add(part);
        files.merge(key.get(), 1, Integer::sum);
        return Optional.empty();
    }

    /** Keeps a file open until all is stored; false if that is not needed. */
    boolean keep(ReportFile file) {
        return !waiting.isEmpty() && open.add(file);
    }

    /** Stores what waits. */
    List<ImportResult> finish() {
        List<ImportResult> results = new ArrayList<>();
        waiting.forEach((key, session) -> {
            int count = files.getOrDefault(key, 0);
            String name = key + " (" + count + (count == 1 ? " file)" : " files)");
            results.add(ImportResult.of(name, () -> saved(session, name)));
        });
        return results;
    }

    private ImportResult saved(SessionAssembly assembly, String name) {
        try {
            return ImportResult.saved(save(assembly), name);
        } catch (StorageConflictException e) {
            return ImportResult.failed(
                    ImportResult.Kind.CONFLICT,
                    name,
                    e.getMessage() + " Import all result files of a build at once, and give each of its jobs a"
                            + " --session-key of its own.");
        }
    }

    private SavedSession save(SessionAssembly assembly) {
        build.ifPresent(known -> known.attributes().forEach(assembly::attribute));
        attributes.forEach(assembly::attribute);
        started.ifPresent(assembly::started);
        return assembly.saveTo(sessions);
    }

    @Override
    public void close() {
        open.forEach(ReportFile::close);
    }
}
