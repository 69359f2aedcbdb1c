package dev.testkeep.cli.transfer;

import dev.testkeep.reports.CiBuild;
import dev.testkeep.reports.PartialReport;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.SessionAssembly;
import dev.testkeep.reports.SessionPart;
import dev.testkeep.storage.SavedSession;
import dev.testkeep.storage.SessionRepository;
import dev.testkeep.storage.exception.StorageConflictException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Stores results that do not say which session they belong to: file by file, or all as one. */
public final class BuildStore implements AutoCloseable {

    private final SessionRepository sessions;
    private final Optional<CiBuild> build;
    private final Map<String, String> attributes;
    private final Optional<Instant> started;
    private final Consumer<String> warnings;

    /** What is read from them is read again while it is stored. */
    private final List<ReportFile> open = new ArrayList<>();

    private @Nullable SessionAssembly all;
    private int files;

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
    Optional<ImportResult> add(PartialReport report) {
        SessionPart part = report.readPart();
        part.warnings().forEach(warning -> warnings.accept(report.name() + ": " + warning));
        if (build.isEmpty()) {
            return Optional.of(
                    ImportResult.saved(save(SessionAssembly.ofContent().add(part)), report.name()));
        }
        SessionAssembly assembly =
                all == null ? SessionAssembly.ofKey(build.get().key()) : all;
        all = assembly;
        if (assembly.contains(part)) {
            return Optional.of(ImportResult.repeated(report.name()));
        }
        assembly.add(part);
        files++;
        return Optional.empty();
    }

    /** Keeps a file open until all is stored; false if that is not needed. */
    boolean keep(ReportFile file) {
        return build.isPresent() && open.add(file);
    }

    /** Stores what waits; empty if nothing does. */
    Optional<ImportResult> finish() {
        SessionAssembly assembly = all;
        if (assembly == null) {
            return Optional.empty();
        }
        String name = build.map(CiBuild::key).orElse("") + " (" + files + (files == 1 ? " file)" : " files)");
        return Optional.of(ImportResult.of(name, () -> saved(assembly, name)));
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
        describe(assembly);
        return assembly.saveTo(sessions);
    }

    /** Adds what stands above what the files tell, whichever session it is. */
    void describe(SessionAssembly assembly) {
        attributes.forEach(assembly::attribute);
        started.ifPresent(assembly::started);
    }

    @Override
    public void close() {
        open.forEach(ReportFile::close);
    }
}
