package dev.testkeep.cli.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.transfer.ReportSearch.ReportCandidate;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files are stored together, as many as memory holds, and large ones alone. */
class ImportBatchTest {

    @TempDir
    private Path folder;

    private ReportCandidate file(String name, long bytes) throws IOException {
        Path file = folder.resolve(name);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(bytes);
        }
        return new ReportCandidate(file, null);
    }

    @Test
    void files_share_a_batch_up_to_four_million_bytes() throws IOException {
        ReportCandidate first = file("a.json", 2_000_000);
        ReportCandidate second = file("b.json", 2_000_000);
        ReportCandidate third = file("c.json", 1);

        assertThat(ImportBatch.of(List.of(first, second, third)))
                .containsExactly(new ImportBatch(List.of(first, second), true), new ImportBatch(List.of(third), true));
    }

    @Test
    void a_large_file_is_alone_and_keeps_its_place() throws IOException {
        ReportCandidate before = file("a.json", 10);
        ReportCandidate large = file("b.json", 4_000_001);
        ReportCandidate after = file("c.json", 10);

        assertThat(ImportBatch.of(List.of(before, large, after)))
                .containsExactly(
                        new ImportBatch(List.of(before), true),
                        new ImportBatch(List.of(large), false),
                        new ImportBatch(List.of(after), true));
    }

    @Test
    void a_packed_file_counts_as_what_it_may_hold() throws IOException {
        ReportCandidate packed = file("a.json.gz", 300_000);

        assertThat(ImportBatch.of(List.of(packed))).containsExactly(new ImportBatch(List.of(packed), false));
    }

    @Test
    void the_standard_input_is_alone_whatever_it_holds() {
        ReportCandidate input = new ReportCandidate(ReportSearch.STANDARD_INPUT, null);

        assertThat(ImportBatch.of(List.of(input))).containsExactly(new ImportBatch(List.of(input), false));
    }

    @Test
    void what_cannot_be_read_is_no_reason_to_read_others_alone() throws IOException {
        ReportCandidate missing = new ReportCandidate(folder.resolve("missing"), "there is no such file");
        ReportCandidate there = file("b.json", 10);

        assertThat(ImportBatch.of(List.of(missing, there)))
                .containsExactly(new ImportBatch(List.of(missing, there), true));
    }

    @Test
    void one_batch_has_a_hundred_files_at_most() throws IOException {
        List<ReportCandidate> files = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            files.add(file(i + ".json", 1));
        }

        assertThat(ImportBatch.of(files))
                .extracting(batch -> batch.files().size())
                .containsExactly(100, 1);
    }
}
