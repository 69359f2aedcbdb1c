package dev.testkeep.packaging;

import static dev.testkeep.packaging.Jars.H2;
import static dev.testkeep.packaging.Jars.H2_DRIVER;
import static dev.testkeep.packaging.Jars.POSTGRES;
import static dev.testkeep.packaging.Jars.POSTGRES_DRIVER;
import static dev.testkeep.packaging.Jars.SQLITE;
import static dev.testkeep.packaging.Jars.SQLITE_DRIVER;
import static dev.testkeep.packaging.Jars.storageAnd;
import static dev.testkeep.packaging.Program.STORE_AND_READ;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backend is one jar on the class path, and what is wrong with jars is said. */
class ClassPathIT {

    private static final String SERVICE = "dev.testkeep.storage.spi.BackendProvider";

    @TempDir
    Path folder;

    private String h2() {
        return "jdbc:h2:file:" + folder.resolve("results");
    }

    private String store(List<Path> jars) throws IOException {
        return Program.run(jars, STORE_AND_READ, h2());
    }

    @Test
    void a_program_without_the_jar_is_told_what_there_is_and_what_to_add() throws IOException {
        assertThat(store(storageAnd(SQLITE, SQLITE_DRIVER)))
                .contains("No storage backend for jdbc:h2:…, only for sqlite. Add the jar of a backend for it")
                .doesNotContain("testkeep-dialect-h2")
                .doesNotContain("Failed to load");
    }

    @Test
    void a_program_with_the_jar_and_another_url_gets_an_example() throws IOException {
        assertThat(Program.run(storageAnd(H2, H2_DRIVER), STORE_AND_READ, "jdbc:h2:mem:x"))
                .contains("No storage backend for jdbc:h2:…. The backend h2 has URLs like jdbc:h2:file:./testkeep.");
    }

    @Test
    void the_same_program_with_the_jar_stores_and_reads() throws IOException {
        List<Path> jars = storageAnd(SQLITE, SQLITE_DRIVER, H2, H2_DRIVER);

        assertThat(store(jars)).contains("h2" + Program.SUCCESS);
        assertThat(Program.run(jars, STORE_AND_READ, "jdbc:sqlite:" + folder.resolve("results.db")))
                .contains("sqlite" + Program.SUCCESS);
    }

    @Test
    void a_file_that_another_process_has_open_is_said_to_be_locked() throws Exception {
        try (Connection connection = DriverManager.getConnection(h2())) {
            assertThat(connection.isValid(1)).isTrue();
            assertThat(store(storageAnd(H2, H2_DRIVER)))
                    .contains("The database is locked on h2 (" + folder.resolve("results.mv.db") + ")")
                    .contains("Try again later");
        }
    }

    @Test
    void a_missing_driver_is_named_with_its_jar() throws IOException {
        assertThat(store(storageAnd(H2)))
                .contains("The JDBC driver org.h2.Driver is missing")
                .contains("Add com.h2database:h2.");
    }

    /** Nothing listens on the port: with the jars it is the server that is missed, and no longer the backend. */
    @Test
    void a_server_is_told_by_the_jar_that_it_needs_and_reached_with_it() throws IOException {
        String url = "jdbc:postgresql://localhost:1/results?connectTimeout=1";

        assertThat(Program.run(storageAnd(SQLITE, SQLITE_DRIVER), STORE_AND_READ, url))
                .contains("No storage backend for jdbc:postgresql:…")
                .contains("Add testkeep-dialect-postgres and the jar of its JDBC driver.");
        assertThat(Program.run(storageAnd(POSTGRES), STORE_AND_READ, url))
                .contains("The JDBC driver org.postgresql.Driver is missing. Add org.postgresql:postgresql");
        assertThat(Program.run(storageAnd(POSTGRES, POSTGRES_DRIVER), STORE_AND_READ, url))
                .contains("The database cannot be reached on postgres (localhost:1/results)");
    }

    @Test
    void a_sqlite_backend_without_its_driver_says_what_to_add() throws IOException {
        assertThat(Program.run(storageAnd(SQLITE), STORE_AND_READ, "jdbc:sqlite:" + folder.resolve("results.db")))
                .contains("sqlite (dev.testkeep.dialect.sqlite.SqliteBackendProvider")
                .contains("misses a class")
                .contains("Add the jar of its JDBC driver.");
    }

    @Test
    void another_hibernate_is_named_with_those_that_work() throws IOException {
        List<Path> jars = storageAnd(SQLITE, SQLITE_DRIVER);
        jars.removeIf(jar -> jar.getFileName().toString().startsWith("hibernate-core"));
        jars.add(Path.of("target", "other", "hibernate-core.jar"));

        assertThat(Program.run(jars, STORE_AND_READ, "jdbc:sqlite:" + folder.resolve("results.db")))
                .contains("Testkeep needs Hibernate ORM 7.4 or a later 7.x")
                .contains("found 6.6.18.Final")
                .doesNotContain("NoClassDefFoundError");
    }

    @Test
    void a_plain_program_prints_nothing_below_a_warning() throws IOException {
        assertThat(Program.run(
                                storageAnd(SQLITE, SQLITE_DRIVER),
                                STORE_AND_READ,
                                "jdbc:sqlite:" + folder.resolve("results.db"))
                        .lines()
                        .filter(line -> !line.startsWith("SLF4J(W)")))
                .containsExactly("sqlite" + Program.SUCCESS);
    }

    @Test
    void two_jars_for_one_url_are_both_listed() throws IOException {
        assertThat(store(storageAnd(H2, H2_DRIVER, provider("other", ""))))
                .contains("More than one storage backend for jdbc:h2:…")
                .contains("h2 (com.example.h2results.H2BackendProvider in " + H2.getFileName())
                .contains("other (com.example.OtherProvider in other.jar)");
    }

    @Test
    void a_jar_that_names_a_missing_class_does_not_stop_the_others_and_is_named() throws IOException {
        Path broken = new JarBuilder().service(SERVICE, "com.example.Missing").build(folder.resolve("broken.jar"));

        assertThat(store(storageAnd(broken, H2, H2_DRIVER))).contains("h2" + Program.SUCCESS);
        assertThat(store(storageAnd(broken, SQLITE)))
                .contains("only for sqlite")
                .contains("Failed to load: Provider com.example.Missing not found");
    }

    @Test
    void a_jar_that_was_compiled_against_another_version_is_refused_with_both() throws IOException {
        String otherSpi = Files.readString(Program.resource("/spi/BackendProvider.java"));

        assertThat(store(storageAnd(provider("future", otherSpi))))
                .contains("future (com.example.OtherProvider in future.jar)")
                .contains("was made for version 99 of the backend interface")
                .contains("this is version 2");
    }

    /** A jar with a provider for H2, compiled against this source of the interface if there is one. */
    private Path provider(String id, String spi) throws IOException {
        Path source = folder.resolve("OtherProvider.java");
        Files.writeString(
                source,
                Files.readString(Program.resource("/spi/OtherProvider.java")).replace("OTHER", id));
        Path changed = folder.resolve("BackendProvider.java");
        Files.writeString(changed, spi);
        List<Path> sources = spi.isEmpty() ? List.of(source) : List.of(source, changed);
        return new JarBuilder()
                .classes(folder, storageAnd(), sources, "com/example/")
                .service(SERVICE, "com.example.OtherProvider")
                .build(folder.resolve(id + ".jar"));
    }
}
