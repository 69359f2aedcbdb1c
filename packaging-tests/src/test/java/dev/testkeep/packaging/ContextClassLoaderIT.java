package dev.testkeep.packaging;

import static dev.testkeep.packaging.Jars.H2;
import static dev.testkeep.packaging.Jars.H2_DRIVER;
import static dev.testkeep.packaging.Jars.SQLITE;
import static dev.testkeep.packaging.Jars.SQLITE_DRIVER;
import static dev.testkeep.packaging.Jars.storageAnd;
import static dev.testkeep.packaging.Program.WITH_CONTEXT_LOADER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backends are found by the library's own class loader and by the thread's. */
class ContextClassLoaderIT {

    @TempDir
    Path folder;

    private String h2() {
        return "jdbc:h2:file:" + folder.resolve("results");
    }

    @Test
    void a_backend_that_only_the_context_class_loader_sees_is_found() throws IOException {
        assertThat(Program.run(storageAnd(), WITH_CONTEXT_LOADER, h2(), H2.toString(), H2_DRIVER.toString()))
                .contains("h2" + Program.SUCCESS);
    }

    @Test
    void a_context_class_loader_that_sees_nothing_hides_no_backend() throws IOException {
        assertThat(Program.run(storageAnd(H2, H2_DRIVER), WITH_CONTEXT_LOADER, h2()))
                .contains("h2" + Program.SUCCESS);
        assertThat(Program.run(
                        storageAnd(SQLITE, SQLITE_DRIVER),
                        WITH_CONTEXT_LOADER,
                        "jdbc:sqlite:" + folder.resolve("results.db")))
                .contains("sqlite" + Program.SUCCESS);
    }
}
