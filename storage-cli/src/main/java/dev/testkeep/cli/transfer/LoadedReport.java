package dev.testkeep.cli.transfer;

import dev.testkeep.reports.ReportEntry;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.storage.NewSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The sessions of one report file, which stays open until this is closed. What is wrong with some of them is kept, too. */
final class LoadedReport implements AutoCloseable {

    private final @Nullable ReportFile file;
    private final List<Entry> entries;

    private LoadedReport(@Nullable ReportFile file, List<Entry> entries) {
        this.file = file;
        this.entries = entries;
    }

    /** Of a file that is opened like this. What cannot be opened has one entry, which says why. */
    static LoadedReport of(String name, Supplier<ReportFile> open) {
        List<Entry> entries = new ArrayList<>();
        ReportFile file = null;
        try {
            file = open.get();
            file.entries().forEach(entry -> entries.add(Entry.of(entry)));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            entries.add(new Entry(name, null, e));
        }
        return new LoadedReport(file, entries);
    }

    List<Entry> entries() {
        return entries;
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }

    /**
     * A session, or why there is none.
     *
     * @param name what people call it
     * @param read the session, or null if it cannot be read
     * @param failure what reading it has thrown, or null
     */
    record Entry(
            String name,
            @Nullable NewSession read,
            @Nullable Throwable failure) {

        private static Entry of(ReportEntry entry) {
            try {
                return new Entry(entry.name(), entry.read(), null);
            } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
                return new Entry(entry.name(), null, e);
            }
        }

        Optional<NewSession> session() {
            return Optional.ofNullable(read);
        }

        /** What is to be said if there is no session. */
        ImportResult refusal() {
            return ImportResult.failed(name, Objects.requireNonNull(failure));
        }
    }
}
