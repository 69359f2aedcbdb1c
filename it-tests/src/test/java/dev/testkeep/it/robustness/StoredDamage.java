package dev.testkeep.it.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.it.support.OneBackend;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFiles;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.SaveOutcome;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.exception.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is damaged in a report, all of its session is stored or nothing of it, on one backend. */
abstract class StoredDamage extends OneBackend {

    private static final int REPORTS = 400;

    private static final long MAX_SIZE = 35_000;

    @TempDir
    private Path folder;

    @Test
    void a_damaged_report_is_stored_as_a_whole_or_not_at_all() throws Exception {
        DamagedReports damaged = new DamagedReports(SoundReports.all(), MAX_SIZE);
        Path file = folder.resolve("damaged.json");
        int stored = 0;
        for (int number = 1; number <= REPORTS; number++) {
            Files.write(file, damaged.next());
            stored += isStored(file, "report " + number + ", " + damaged) ? 1 : 0;
        }

        assertThat(storage().verify()).as(damaged.toString()).isEmpty();
        assertThat(stored).as(damaged.toString()).isBetween(REPORTS / 20, REPORTS - REPORTS / 5);
    }

    private boolean isStored(Path file, String description) throws IOException {
        long sessions = storage().sessions().count(SessionQuery.all());
        long cases = storage().testCases().count(TestCaseQuery.all());
        long added = 0;
        boolean stored = false;
        try (ReportFile report = ReportFiles.open(file)) {
            NewSession session = report.entries().iterator().next().read();
            stored = storage().sessions().save(session).outcome() == SaveOutcome.STORED;
            added = stored ? count(session) : 0;
        } catch (StorageException e) {
            assertThat(e.getMessage()).as(description).doesNotContain("Exception", "org.hibernate", "java.");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError(description, e);
        }
        assertThat(storage().sessions().count(SessionQuery.all()))
                .as(description)
                .isEqualTo(sessions + (stored ? 1 : 0));
        assertThat(storage().testCases().count(TestCaseQuery.all()))
                .as(description)
                .isEqualTo(cases + added);
        return stored;
    }

    private static long count(NewSession session) {
        long count = 0;
        for (Object ignored : session.testCases()) {
            count++;
        }
        return count;
    }
}
