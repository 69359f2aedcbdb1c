package dev.testkeep.packaging;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.dialect.mysql.MariaDbServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line uses a backend that it has never seen, when its jar and its driver's lie in a folder. */
class DroppedJarIT {

    private static final Path RELEASE = Path.of("..", "storage-cli", "target", "testkeep");
    private static final Path REPORTS = Path.of("..", "examples", "reports").toAbsolutePath();

    @TempDir
    Path folder;

    private Path release = RELEASE;

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
                    .contains("Add testkeep-dialect-mysql and the jar of its JDBC driver. Jars go into the folder "
                            + folder.resolve("backends"));
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

    /** The release brings this backend, so it is one without it. */
    @Test
    void postgresql_is_missed_until_its_jars_are_there() throws Exception {
        release = releaseWithout(Jars.POSTGRES, Jars.POSTGRES_DRIVER);
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            String url = server.getJdbcUrl("postgres", "postgres");

            assertThat(testkeep("import", REPORTS.toString(), "--db", url))
                    .contains("No storage backend for jdbc:postgresql:…, only for duckdb, sqlite.")
                    .contains("Add testkeep-dialect-postgres and the jar of its JDBC driver.");
            drop(Jars.POSTGRES);
            assertThat(testkeep("import", REPORTS.toString(), "--db", url))
                    .contains("The JDBC driver org.postgresql.Driver is missing. Add org.postgresql:postgresql.");
            drop(Jars.POSTGRES_DRIVER);
            assertStores(url, "postgres");
        }
    }

    private Path releaseWithout(Path... jars) throws IOException {
        Set<Path> left = Arrays.stream(jars).map(Path::getFileName).collect(Collectors.toSet());
        Path copy = folder.resolve("release");
        for (String part : List.of("bin", "lib")) {
            Files.createDirectories(copy.resolve(part));
            try (DirectoryStream<Path> files = Files.newDirectoryStream(RELEASE.resolve(part))) {
                for (Path file : files) {
                    if (!left.contains(file.getFileName())) {
                        Files.copy(file, copy.resolve(part).resolve(file.getFileName()), COPY_ATTRIBUTES);
                    }
                }
            }
        }
        assertThat(copy.resolve("lib")).isDirectoryNotContaining(file -> left.contains(file.getFileName()));
        return copy;
    }

    /** What the driver logs of a packet that is too large is no news: the refusal says it. */
    @Test
    void a_report_that_mariadb_refuses_takes_one_line() throws Exception {
        String database = MariaDbServer.createDatabase();
        try {
            drop(Jars.MYSQL, Jars.MYSQL_DRIVER);
            String report = Files.readString(REPORTS.resolve("01-unittest-failures.json"));
            Path large = Files.writeString(
                    folder.resolve("large.json"),
                    report.replaceFirst("\"fail_reason\": \"", "$0" + "x".repeat(20_000_000)));

            assertThat(testkeep("import", large.toString(), "--db", MariaDbServer.url(database))
                            .lines())
                    .hasSizeLessThan(6)
                    .anyMatch(line -> line.startsWith("refused "))
                    .noneMatch(line -> line.startsWith("\tat "));
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
        command.add(release.resolve("bin/testkeep").toAbsolutePath().toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put("TESTKEEP_BACKENDS", folder.resolve("backends").toString());
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
