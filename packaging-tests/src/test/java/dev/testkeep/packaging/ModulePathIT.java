package dev.testkeep.packaging;

import static dev.testkeep.packaging.Jars.H2;
import static dev.testkeep.packaging.Jars.H2_DRIVER;
import static dev.testkeep.packaging.Jars.SQLITE;
import static dev.testkeep.packaging.Jars.SQLITE_DRIVER;
import static dev.testkeep.packaging.Jars.TRANSACTIONS;
import static dev.testkeep.packaging.Jars.storageAnd;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jars are modules, and a backend is one jar on the module path. One jar stays on the class path: as a module,
 * {@code jakarta.transaction} requires others that Hibernate does not bring.
 */
class ModulePathIT {

    @TempDir
    Path folder;

    @Test
    void a_program_that_is_a_module_stores_in_sqlite() throws IOException {
        assertThat(Program.runAsModule(
                        storageAnd(SQLITE, SQLITE_DRIVER), TRANSACTIONS, "jdbc:sqlite:" + folder.resolve("results.db")))
                .contains("sqlite" + Program.SUCCESS);
    }

    @Test
    void the_same_program_stores_in_h2_when_that_backend_is_a_module() throws IOException {
        assertThat(Program.runAsModule(
                        storageAnd(H2, H2_DRIVER), TRANSACTIONS, "jdbc:h2:file:" + folder.resolve("results")))
                .contains("h2" + Program.SUCCESS);
    }
}
