package dev.testkeep.it.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.reports.ReportEntry;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFiles;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.exception.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is damaged in a report, it is read to its end or refused in words. */
class DamagedReportsTest {

    private static final int REPORTS = 10_000;

    /** The large one would take most of the time. */
    private static final long MAX_SIZE = 60_000;

    @TempDir
    private Path folder;

    /** What is damaged. */
    enum Origin {
        REFRAME {
            @Override
            List<Path> reports() throws Exception {
                return SoundReports.all();
            }
        },
        OTHER_TOOLS {
            @Override
            List<Path> reports() throws Exception {
                return SoundReports.ofOtherTools();
            }
        };

        abstract List<Path> reports() throws Exception;
    }

    @ParameterizedTest
    @EnumSource
    void a_damaged_report_is_read_or_refused_in_words(Origin origin) throws Exception {
        DamagedReports damaged = new DamagedReports(origin.reports(), MAX_SIZE);
        // Now, in case it does not come to an end.
        System.out.println("Damaged reports, " + origin + "; " + damaged);
        Path file = folder.resolve("damaged.json");
        long end = System.nanoTime()
                + Duration.ofSeconds(Integer.getInteger("testkeep.fuzz.seconds", 0))
                        .toNanos();
        int refused = 0;
        int number = 0;
        while (number < REPORTS || System.nanoTime() < end) {
            Files.write(file, damaged.next());
            number++;
            refused += isRefused(file, "report " + number + ", " + damaged) ? 1 : 0;
        }

        assertThat(refused).as("refused of " + number + ", " + damaged).isBetween(number / 20, number - number / 10);
    }

    private static boolean isRefused(Path file, String description) throws IOException {
        try (ReportFile report = ReportFiles.open(file)) {
            for (ReportEntry entry : report.entries()) {
                for (NewTestCase testCase : entry.read().testCases()) {
                    assertThat(testCase.name()).as(description).isNotNull();
                }
            }
            return false;
        } catch (StorageException e) {
            assertThat(e.getMessage())
                    .as(description)
                    .contains(file.getFileName().toString())
                    .doesNotContain("Exception", "jackson", "java.");
            return true;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError(description, e);
        }
    }
}
