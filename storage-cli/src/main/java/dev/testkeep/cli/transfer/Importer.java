package dev.testkeep.cli.transfer;

import dev.testkeep.cli.transfer.LoadedReport.Entry;
import dev.testkeep.cli.transfer.ReportSearch.ReportCandidate;
import dev.testkeep.reports.PartialReport;
import dev.testkeep.reports.ReportEntry;
import dev.testkeep.reports.ReportException;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFiles;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.SaveAttempt;
import dev.testkeep.storage.SessionRepository;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Stores the reports of files; one that cannot be stored does not stop the others. Small ones are stored together, while
 * the next of them are read.
 */
public final class Importer {

    private final SessionRepository sessions;
    private final BuildStore build;
    private final SpooledBuilds spooled;
    private final InputStream standardInput;
    private final ImportListener listener;

    public Importer(SessionRepository sessions, BuildStore build, InputStream standardInput, ImportListener listener) {
        this.sessions = sessions;
        this.build = build;
        this.spooled = new SpooledBuilds(sessions, listener);
        this.standardInput = standardInput;
        this.listener = listener;
    }

    /**
     * Stores what was found, with a verdict for each report in the order of the files; then what belongs together and
     * waits for the rest.
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
        build.finish().ifPresent(listener::verdict);
        spooled.store(build::describe);
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
        return LoadedReport.of(file.path(), name(file), () -> open(file));
    }

    private ReportFile open(ReportCandidate file) {
        if (file.fault() != null) {
            throw new ReportException(file.fault(), null);
        }
        return isStandardInput(file) ? ReportFiles.open(name(file), standardInput) : ReportFiles.open(file.path());
    }

    private static boolean isStandardInput(ReportCandidate file) {
        return file.path().equals(ReportSearch.STANDARD_INPUT);
    }

    private static String name(ReportCandidate file) {
        return isStandardInput(file) ? "standard input" : file.path().toString();
    }

    private void store(ImportBatch batch, List<LoadedReport> reports) {
        if (batch.fitsInMemory()) {
            storeTogether(reports);
        } else {
            batch.files().forEach(this::storeEach);
        }
    }

    private void storeTogether(List<LoadedReport> reports) {
        List<NewSession> together = reports.stream()
                .flatMap(report -> report.entries().stream())
                .map(Entry::session)
                .filter(Objects::nonNull)
                .toList();
        Iterator<SaveAttempt> attempts = together.isEmpty()
                ? List.<SaveAttempt>of().iterator()
                : sessions.saveAll(together).iterator();
        for (LoadedReport report : reports) {
            if (!isSpooled(report)) {
                report.entries().forEach(entry -> store(entry, attempts));
                report.keepIf(build::keep);
            }
        }
    }

    private boolean isSpooled(LoadedReport report) {
        return report.file().filter(file -> spooled.take(report.path(), file)).isPresent();
    }

    private void store(Entry entry, Iterator<SaveAttempt> attempts) {
        if (entry.session() != null) {
            SaveAttempt attempt = attempts.next();
            listener.verdict(ImportResult.of(entry.name(), () -> ImportResult.saved(attempt.orThrow(), entry.name())));
        } else if (entry.part() != null) {
            store(entry.part());
        } else {
            listener.verdict(ImportResult.failed(entry.name(), Objects.requireNonNull(entry.failure())));
        }
    }

    /** Reads each report of a file when those before it are stored. */
    private void storeEach(ReportCandidate found) {
        try (LoadedReport report = LoadedReport.unread(found.path(), open(found))) {
            if (!isSpooled(report)) {
                report.file().ifPresent(file -> file.entries().forEach(this::store));
                report.keepIf(build::keep);
            }
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            listener.verdict(ImportResult.failed(name(found), e));
        }
    }

    private void store(ReportEntry entry) {
        if (entry instanceof PartialReport part) {
            store(part);
        } else {
            listener.verdict(
                    ImportResult.of(entry.name(), () -> ImportResult.saved(entry.saveTo(sessions), entry.name())));
        }
    }

    private void store(PartialReport part) {
        try {
            build.add(part).ifPresent(listener::verdict);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            listener.verdict(ImportResult.failed(part.name(), e));
        }
    }
}
