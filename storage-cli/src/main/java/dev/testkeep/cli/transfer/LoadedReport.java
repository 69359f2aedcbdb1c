package dev.testkeep.cli.transfer;

import dev.testkeep.reports.PartialReport;
import dev.testkeep.reports.ReportEntry;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.storage.NewSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One file, with the sessions in it. What is wrong with some of them is kept, too. */
final class LoadedReport implements AutoCloseable {

    private final Path path;
    private final @Nullable ReportFile file;
    private final List<Entry> entries;
    private boolean isKept;

    private LoadedReport(Path path, @Nullable ReportFile file, List<Entry> entries) {
        this.path = path;
        this.file = file;
        this.entries = entries;
    }

    /** Opens a file and reads what is in it. If it cannot be opened, it has one entry, which says why. */
    static LoadedReport of(Path path, String name, Supplier<ReportFile> open) {
        List<Entry> entries = new ArrayList<>();
        ReportFile file = null;
        try {
            file = open.get();
            file.entries().forEach(entry -> entries.add(Entry.of(entry)));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            entries.add(new Entry(name, null, null, e));
        }
        return new LoadedReport(path, file, entries);
    }

    /** An open file that is too large to read all of it at once. */
    static LoadedReport unread(Path path, ReportFile file) {
        return new LoadedReport(path, file, List.of());
    }

    Path path() {
        return path;
    }

    /** The open file; empty if it could not be opened. */
    Optional<ReportFile> file() {
        return Optional.ofNullable(file);
    }

    List<Entry> entries() {
        return entries;
    }

    /** Leaves the file open when this is closed, if somebody wants it. */
    void keepIf(Predicate<ReportFile> wanted) {
        isKept = file != null && wanted.test(file);
    }

    @Override
    public void close() {
        if (file != null && !isKept) {
            file.close();
        }
    }

    /**
     * A session, or results that do not say which session they belong to, or why there is neither.
     *
     * @param name what people call it
     * @param session the session, or null
     * @param part the results, or null
     * @param failure what reading it has thrown, or null
     */
    record Entry(
            String name,
            @Nullable NewSession session,
            @Nullable PartialReport part,
            @Nullable Throwable failure) {

        private static Entry of(ReportEntry entry) {
            try {
                return entry instanceof PartialReport part
                        ? new Entry(entry.name(), null, part, null)
                        : new Entry(entry.name(), entry.read(), null, null);
            } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
                return new Entry(entry.name(), null, null, e);
            }
        }
    }
}
