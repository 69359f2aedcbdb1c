package dev.testkeep.benchmarks.micro;

import dev.testkeep.benchmarks.workload.Reports;
import dev.testkeep.benchmarks.workload.Shape;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFiles;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.SavedSession;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.hibernate.HibernateStorage;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The content hash of a session of 500 test cases, which is in memory and stored: saving it again is little else than its
 * hash, and checking that it is intact reads it, too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class HashBenchmark {

    private Path folder = Path.of("");
    private @Nullable Storage storage;
    private @Nullable NewSession session;

    @Setup
    public void store() throws IOException {
        folder = Files.createTempDirectory("testkeep-hash");
        Path report = new Reports(new Shape(200, 500)).write(0, folder);
        storage = HibernateStorage.open(StorageConfig.of("jdbc:sqlite:" + folder.resolve("stored.db")));
        try (ReportFile file = ReportFiles.open(report)) {
            file.entries().forEach(entry -> session = inMemory(entry.read()));
        }
        storage().sessions().save(session());
    }

    private static NewSession inMemory(NewSession read) {
        List<NewTestCase> cases = new ArrayList<>();
        read.testCases().forEach(cases::add);
        return new NewSession(
                read.uuid(), read.start(), read.end(), read.attributes(), read.document(), read.reportFile(), cases);
    }

    private Storage storage() {
        return Objects.requireNonNull(storage);
    }

    private NewSession session() {
        return Objects.requireNonNull(session);
    }

    @TearDown
    public void delete() throws IOException {
        storage().close();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Benchmark
    public SavedSession saveAgain() {
        return storage().sessions().save(session());
    }

    @Benchmark
    public boolean checkStored() {
        return storage().sessions().isIntact(session().uuid());
    }
}
