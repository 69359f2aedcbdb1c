package dev.testkeep.packaging;

import static dev.testkeep.packaging.Jars.H2;
import static dev.testkeep.packaging.Jars.H2_DRIVER;
import static dev.testkeep.packaging.Jars.SQLITE;
import static dev.testkeep.packaging.Jars.SQLITE_DRIVER;
import static dev.testkeep.packaging.Jars.storageAnd;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One jar made of all others works if its services files were merged, and says so if they were not. */
class ShadedJarIT {

    @TempDir
    Path folder;

    private String store(Path jar) throws IOException {
        return Program.run(List.of(jar), Program.STORE_AND_READ, "jdbc:h2:file:" + folder.resolve("results"));
    }

    private Path shaded(boolean mergeServices) throws IOException {
        return new JarBuilder()
                .contentsOf(storageAnd(SQLITE, SQLITE_DRIVER, H2, H2_DRIVER), mergeServices)
                .build(folder.resolve("all.jar"));
    }

    @Test
    void with_merged_services_files_it_stores_and_reads() throws IOException {
        assertThat(store(shaded(true))).contains("h2" + Program.SUCCESS);
    }

    @Test
    void with_only_one_of_the_services_files_it_says_what_to_merge() throws IOException {
        assertThat(store(shaded(false)))
                .contains("No storage backend for jdbc:h2:…, only for sqlite.")
                .contains(
                        "If it is in all.jar, which is made of several jars, their META-INF/services files must be merged");
    }
}
