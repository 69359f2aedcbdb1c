package dev.testkeep.cli;

import dev.testkeep.cli.ReportSearch.Found;
import dev.testkeep.reports.ReportEntry;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFiles;
import dev.testkeep.storage.InvalidDataException;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.SaveOutcome;
import dev.testkeep.storage.SessionRepository;
import dev.testkeep.storage.StorageConflictException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Stores the reports of files one by one; one that cannot be stored does not stop the others. */
final class Importer {

    private final SessionRepository sessions;
    private final Consumer<Verdict> verdicts;

    Importer(SessionRepository sessions, Consumer<Verdict> verdicts) {
        this.sessions = sessions;
        this.verdicts = verdicts;
    }

    void importFrom(Found found) {
        if (found.fault() == null) {
            importFile(found.path());
        } else {
            verdicts.accept(Verdict.failed(Verdict.Kind.REFUSED, found.path().toString(), found.fault()));
        }
    }

    private void importFile(Path path) {
        try (ReportFile file = ReportFiles.open(path)) {
            file.entries().forEach(entry -> verdicts.accept(store(entry)));
        } catch (InvalidDataException e) {
            verdicts.accept(Verdict.failed(Verdict.Kind.REFUSED, path.toString(), e));
        }
    }

    private Verdict store(ReportEntry entry) {
        try {
            NewSession session = entry.read();
            SaveOutcome outcome = sessions.save(session);
            return Verdict.saved(
                    outcome == SaveOutcome.STORED ? Verdict.Kind.STORED : Verdict.Kind.UNCHANGED,
                    sessions.findById(session.uuid()).orElseThrow(),
                    entry.name());
        } catch (StorageConflictException e) {
            return Verdict.failed(Verdict.Kind.CONFLICT, entry.name(), e);
        } catch (InvalidDataException e) {
            return Verdict.failed(Verdict.Kind.REFUSED, entry.name(), e);
        }
    }
}
