package dev.testkeep.maven;

import dev.testkeep.reports.SessionAssembly;
import dev.testkeep.reports.spool.SpoolSessions;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.Storage;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.apache.maven.plugins.annotations.Mojo;

/** Prints again how the build that ran last came out against its past. Stores nothing. */
@Mojo(name = "report", aggregator = true, threadSafe = true)
public final class ReportMojo extends TestkeepMojo {

    /** For Maven. */
    public ReportMojo() {}

    @Override
    void run(MavenRun maven) {
        try {
            uuid(maven).ifPresentOrElse(this::report, () -> getLog().info(
                            "Testkeep: no tests have run since target was cleaned."));
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            warn("there is nothing to tell of this build: " + describe(e));
        }
    }

    private Optional<UUID> uuid(MavenRun maven) throws IOException {
        if (sessionKey().isPresent()) {
            return sessionKey().map(SessionAssembly::ofKey).map(SessionAssembly::uuid);
        }
        try (SpoolSessions spooled = SpoolSessions.openLast(spoolFiles(maven))) {
            return spooled.assemble().stream().map(SessionAssembly::uuid).findFirst();
        }
    }

    private void report(UUID uuid) {
        Database database = database();
        String location = database.location();
        try (Storage storage = database.open()) {
            Optional<Session> stored = storage.sessions().findById(uuid);
            stored.ifPresentOrElse(session -> tell(storage, session, location), () -> getLog().info(
                            "Testkeep: this build is not stored in " + location + "; 'mvn testkeep:store' stores it."));
        }
    }
}
