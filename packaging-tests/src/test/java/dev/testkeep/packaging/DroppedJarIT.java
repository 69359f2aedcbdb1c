package dev.testkeep.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.dialect.mysql.MariaDbServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line uses a backend that it has never seen, when its jar and its driver's lie in a folder. */
class DroppedJarIT {

    private static final Path RELEASE = Path.of("..", "storage-cli", "target", "testkeep");
    private static final Path REPORTS = Path.of("..", "examples", "reports").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void h2_is_missed_until_its_jars_are_there() throws IOException {
        String url = "jdbc:h2:file:" + folder.resolve("results");

        assertThat(testkeep("import", REPORTS.toString(), "--db", url)).contains("No storage backend for jdbc:h2:…");
        drop(Jars.H2, Jars.H2_DRIVER);
        assertStores(url, "h2");
    }

    @Test
    void mariadb_is_missed_until_its_jars_are_there() throws Exception {
        String database = MariaDbServer.createDatabase();
        String url = MariaDbServer.url(database);
        try {
            assertThat(testkeep("import", REPORTS.toString(), "--db", url))
                    .contains("No storage backend for jdbc:mariadb:…")
                    .contains("Add testkeep-dialect-mysql and the jar of its JDBC driver to the class path");
            drop(Jars.MYSQL);
            assertThat(testkeep("import", REPORTS.toString(), "--db", url))
                    .contains(
                            "The JDBC driver org.mariadb.jdbc.Driver is missing. Add org.mariadb.jdbc:mariadb-java-client");
            drop(Jars.MYSQL_DRIVER);
            assertStores(url, "mysql");
        } finally {
            MariaDbServer.execute("drop database " + database);
        }
    }

    private void assertStores(String url, String backend) throws IOException {
        assertThat(testkeep("import", REPORTS.toString(), "--db", url)).contains("4 stored, 0 unchanged");
        assertThat(testkeep("import", REPORTS.toString(), "--db", url)).contains("0 stored, 4 unchanged");
        assertThat(testkeep("info", "--db", url)).contains(backend);
        assertThat(testkeep("sessions", "--db", url, "--format", "csv").lines()).hasSize(1 + 4);
    }

    private void drop(Path... jars) throws IOException {
        Path backends = Files.createDirectories(folder.resolve("backends"));
        for (Path jar : jars) {
            Files.copy(jar, backends.resolve(jar.getFileName()));
        }
    }

    /** All that the command prints. */
    private String testkeep(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(RELEASE.resolve("bin/testkeep").toAbsolutePath().toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put("TESTKEEP_BACKENDS", folder.resolve("backends").toString());
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
