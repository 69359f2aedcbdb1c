package dev.testkeep.cli.transfer;

import dev.testkeep.cli.transfer.ReportSearch.ReportCandidate;
import dev.testkeep.reports.PartialReport;
import dev.testkeep.reports.ReportEntry;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFiles;
import dev.testkeep.storage.SessionRepository;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Stores the reports of files one by one; one that cannot be stored does not stop the others. */
public final class Importer {

    private final SessionRepository sessions;
    private final InputStream standardInput;
    private final Consumer<ImportResult> verdicts;
    private final BuildStore build;

    public Importer(
            SessionRepository sessions, BuildStore build, InputStream standardInput, Consumer<ImportResult> verdicts) {
        this.sessions = sessions;
        this.build = build;
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

    /** Stores what belongs together and has been waiting for the rest. */
    public void finish() {
        build.finish().ifPresent(verdicts);
    }

    private void importFile(Path path) {
        try {
            ReportFile file = open(path);
            boolean isKept = false;
            try {
                file.entries().forEach(this::importEntry);
                isKept = build.keep(file);
            } finally {
                if (!isKept) {
                    file.close();
                }
            }
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            verdicts.accept(ImportResult.failed(name(path), e));
        }
    }

    private void importEntry(ReportEntry entry) {
        try {
            store(entry).ifPresent(verdicts);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            verdicts.accept(ImportResult.failed(entry.name(), e));
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

    private Optional<ImportResult> store(ReportEntry entry) {
        return entry instanceof PartialReport part
                ? build.add(part)
                : Optional.of(ImportResult.saved(entry.saveTo(sessions), entry.name()));
    }
}
