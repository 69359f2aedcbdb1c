package dev.testkeep.cli.transfer;

import dev.testkeep.cli.transfer.ReportSearch.ReportCandidate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files whose sessions are stored together, or one file that is large or of unknown size.
 *
 * @param files the files, in the order in which they were found
 * @param fitsInMemory whether all that they hold may be in memory at once
 */
record ImportBatch(List<ReportCandidate> files, boolean fitsInMemory) {

    private static final int MOST_BYTES = 4_000_000;
    private static final int MOST_FILES = 100;

    /** How much larger a packed report is than its file. */
    private static final int PACKED = 16;

    /** All files, in their order. */
    static List<ImportBatch> of(List<ReportCandidate> files) {
        List<ImportBatch> batches = new ArrayList<>();
        List<ReportCandidate> small = new ArrayList<>();
        long bytes = 0;
        for (ReportCandidate file : files) {
            long size = size(file);
            if (bytes + size > MOST_BYTES || small.size() == MOST_FILES) {
                addIfAny(batches, small);
                small.clear();
                bytes = 0;
            }
            if (size > MOST_BYTES) {
                batches.add(new ImportBatch(List.of(file), false));
            } else {
                small.add(file);
                bytes += size;
            }
        }
        addIfAny(batches, small);
        return batches;
    }

    private static void addIfAny(List<ImportBatch> batches, List<ReportCandidate> small) {
        if (!small.isEmpty()) {
            batches.add(new ImportBatch(List.copyOf(small), true));
        }
    }

    private static long size(ReportCandidate file) {
        if (file.fault() != null) {
            return 0;
        }
        Path path = file.path();
        try {
            return Files.isRegularFile(path)
                    ? Files.size(path) * (path.toString().endsWith(".gz") ? PACKED : 1)
                    : Long.MAX_VALUE;
        } catch (IOException e) {
            return 0; // whoever opens it will say what is wrong
        }
    }
}
