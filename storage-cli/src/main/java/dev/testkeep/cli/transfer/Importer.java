package dev.testkeep.cli.transfer;

import dev.testkeep.cli.transfer.ReportSearch.ReportCandidate;
import dev.testkeep.reports.ReportEntry;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFiles;
import dev.testkeep.storage.SessionRepository;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Stores the reports of files one by one; one that cannot be stored does not stop the others. */
public final class Importer {

    private final SessionRepository sessions;
    private final InputStream standardInput;
    private final Consumer<ImportResult> verdicts;

    public Importer(SessionRepository sessions, InputStream standardInput, Consumer<ImportResult> verdicts) {
        this.sessions = sessions;
        this.standardInput = standardInput;
        this.verdicts = verdicts;
    }

    public void importFrom(ReportCandidate found) {
        if (found.fault() == null) {
            importFile(found.path());
        } else {
            verdicts.accept(
                    ImportResult.failed(ImportResult.Kind.REFUSED, found.path().toString(), found.fault()));
        }
    }

    private void importFile(Path path) {
        try (ReportFile file = open(path)) {
            file.entries().forEach(entry -> verdicts.accept(ImportResult.of(entry.name(), () -> store(entry))));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            verdicts.accept(ImportResult.failed(name(path), e));
        }
    }

    private static String name(Path path) {
        return path.equals(ReportSearch.STANDARD_INPUT) ? "standard input" : path.toString();
    }

    private ReportFile open(Path path) {
        return path.equals(ReportSearch.STANDARD_INPUT)
                ? ReportFiles.open(name(path), standardInput)
                : ReportFiles.open(path);
    }

    private ImportResult store(ReportEntry entry) {
        return ImportResult.saved(sessions.save(entry.read()), entry.name());
    }
}
