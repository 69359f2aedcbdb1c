package dev.testkeep.cli.transfer;

import dev.testkeep.cli.transfer.LoadedReport.Entry;
import dev.testkeep.cli.transfer.ReportSearch.ReportCandidate;
import dev.testkeep.reports.ReportEntry;
import dev.testkeep.reports.ReportException;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFiles;
import dev.testkeep.storage.SaveAttempt;
import dev.testkeep.storage.SessionRepository;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Stores the reports of files; one that cannot be stored does not stop the others. Small ones are stored together, while
 * the next of them are read.
 */
public final class Importer {

    private final SessionRepository sessions;
    private final InputStream standardInput;
    private final Consumer<ImportResult> verdicts;

    public Importer(SessionRepository sessions, InputStream standardInput, Consumer<ImportResult> verdicts) {
        this.sessions = sessions;
        this.standardInput = standardInput;
        this.verdicts = verdicts;
    }

    /**
     * Stores what was found, with a verdict for each report in the order of the files.
     *
     * @param fileDone called after each file
     */
    public void importAll(List<ReportCandidate> found, Runnable fileDone) {
        Iterator<ImportBatch> batches = ImportBatch.of(found).iterator();
        Optional<Loading> next = load(batches);
        try {
            while (next.isPresent()) {
                try (Loading current = next.get()) {
                    List<LoadedReport> reports = current.reports().join();
                    next = load(batches);
                    store(current.batch(), reports);
                    current.batch().files().forEach(file -> fileDone.run());
                }
            }
        } finally {
            next.ifPresent(Loading::close);
        }
    }

    /** A batch that is read in another thread. */
    private record Loading(ImportBatch batch, CompletableFuture<List<LoadedReport>> reports) implements AutoCloseable {

        @Override
        public void close() {
            reports.join().forEach(LoadedReport::close);
        }
    }

    private Optional<Loading> load(Iterator<ImportBatch> batches) {
        return batches.hasNext() ? Optional.of(load(batches.next())) : Optional.empty();
    }

    private Loading load(ImportBatch batch) {
        List<ReportCandidate> files = batch.fitsInMemory() ? batch.files() : List.of();
        return new Loading(batch, CompletableFuture.supplyAsync(() -> files.stream()
                .map(this::load)
                .toList()));
    }

    private LoadedReport load(ReportCandidate file) {
        return LoadedReport.of(name(file.path()), () -> open(file));
    }

    private ReportFile open(ReportCandidate file) {
        if (file.fault() != null) {
            throw new ReportException(file.fault(), null);
        }
        return file.path().equals(ReportSearch.STANDARD_INPUT)
                ? ReportFiles.open(name(file.path()), standardInput)
                : ReportFiles.open(file.path());
    }

    private static String name(Path path) {
        return path.equals(ReportSearch.STANDARD_INPUT) ? "standard input" : path.toString();
    }

    private void store(ImportBatch batch, List<LoadedReport> reports) {
        if (batch.fitsInMemory()) {
            storeTogether(reports.stream()
                    .flatMap(report -> report.entries().stream())
                    .toList());
        } else {
            batch.files().forEach(this::storeEach);
        }
    }

    private void storeTogether(List<Entry> entries) {
        Iterator<SaveAttempt> attempts = sessions.saveAll(entries.stream()
                        .flatMap(entry -> entry.session().stream())
                        .toList())
                .iterator();
        for (Entry entry : entries) {
            verdicts.accept(
                    entry.session().isPresent()
                            ? ImportResult.of(entry.name(), () -> result(attempts.next(), entry.name()))
                            : entry.refusal());
        }
    }

    private static ImportResult result(SaveAttempt attempt, String name) {
        return ImportResult.saved(attempt.orThrow(), name);
    }

    /** Reads each report of a file when those before it are stored. */
    private void storeEach(ReportCandidate found) {
        try (ReportFile file = open(found)) {
            file.entries().forEach(entry -> verdicts.accept(ImportResult.of(entry.name(), () -> store(entry))));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            verdicts.accept(ImportResult.failed(name(found.path()), e));
        }
    }

    private ImportResult store(ReportEntry entry) {
        return ImportResult.saved(sessions.save(entry.read()), entry.name());
    }
}
