package dev.testkeep.cli.transfer;

import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.SessionAssembly;
import dev.testkeep.reports.spool.SpoolSessions;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.SessionRepository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What test listeners have written: files that tell themselves which session they belong to. */
final class SpooledBuilds {

    private final SessionRepository sessions;
    private final ImportListener listener;
    private final List<Path> files = new ArrayList<>();

    SpooledBuilds(SessionRepository sessions, ImportListener listener) {
        this.sessions = sessions;
        this.listener = listener;
    }

    /** Takes a file if it is one of them; it waits for the others of its session. */
    boolean take(Path path, ReportFile file) {
        return SpoolSessions.include(file) && files.add(path);
    }

    /**
     * Stores all sessions that the files belong to.
     *
     * @param more tells each session what stands above what its files tell
     */
    void store(Consumer<SessionAssembly> more) {
        try (SpoolSessions spooled = SpoolSessions.open(files)) {
            List<NewSession> found = spooled.read(more);
            spooled.problems().forEach(listener::warning);
            found.forEach(session -> listener.verdict(ImportResult.of(name(session), () -> store(session))));
        }
    }

    private ImportResult store(NewSession session) {
        return ImportResult.saved(sessions.save(session), name(session));
    }

    private static String name(NewSession session) {
        return String.valueOf(session.attributes().get(SessionAssembly.KEY));
    }
}
