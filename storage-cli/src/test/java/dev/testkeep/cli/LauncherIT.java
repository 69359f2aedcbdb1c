package dev.testkeep.cli;

import static dev.testkeep.cli.Cli.EXAMPLES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.failure.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged command as a process of its own. */
final class LauncherIT {

    private static final Path LAUNCHER = Path.of("target/testkeep/bin/testkeep").toAbsolutePath();

    private static final String LOG_CLASSES = "-Xlog:class+load:file=classes.txt";

    @TempDir
    private static Path archives;

    /** The launcher of a distribution that cannot be written, in a folder with a blank in its name. */
    private static Path copy;

    @TempDir
    private Path folder;

    @BeforeAll
    static void copyDistribution() throws IOException {
        Path bin = Files.createDirectories(archives.resolve("read only/bin"));
        copy = Files.copy(LAUNCHER, bin.resolve("testkeep"), StandardCopyOption.COPY_ATTRIBUTES);
        Path lib = Files.createDirectories(bin.resolveSibling("lib"));
        try (Stream<Path> jars = Files.list(LAUNCHER.resolveSibling("../lib"))) {
            for (Path jar : jars.toList()) {
                Files.createSymbolicLink(lib.resolve(jar.getFileName()), jar.toRealPath());
            }
        }
        Files.setPosixFilePermissions(lib, PosixFilePermissions.fromString("r-xr-xr-x"));
    }

    @AfterAll
    static void allowRemoval() throws IOException {
        Files.setPosixFilePermissions(copy.resolveSibling("../lib"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Process start(Map<String, String> environment, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        // No cache folder but for those tests that name one.
        builder.environment().put("XDG_CACHE_HOME", "/dev/null");
        builder.environment().put("TESTKEEP_URL", "jdbc:sqlite:" + folder.resolve("testkeep.db"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err.txt"));
    }

    private Result run(Map<String, String> environment, String... command) throws Exception {
        Process process = start(environment, command);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Result(process.exitValue(), out, err());
    }

    private Result run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        return run(Map.of(), command.toArray(String[]::new));
    }

    private record Result(int exitCode, String out, String err) {}

    @Test
    void the_version_is_that_of_the_release() throws Exception {
        Result version = run("--version");

        assertThat(version.exitCode()).isZero();
        assertThat(version.out()).matches("(?s)testkeep \\d+\\.\\d+\\.\\d+.*");
        assertThat(version.err()).isEmpty();
    }

    @Test
    void reports_are_imported_and_listed_with_nothing_else_printed() throws Exception {
        Result imported = run("import", EXAMPLES.toAbsolutePath().toString());
        Result listed = run("sessions", "--format", "csv");

        assertThat(imported.exitCode()).isZero();
        assertThat(imported.err()).isEqualToIgnoringNewLines("4 stored, 0 unchanged, 0 conflict, 0 refused.");
        assertThat(listed.out()).hasLineCount(5).contains("ünï-β");
        assertThat(listed.err()).isEmpty();
    }

    @Test
    void a_reader_that_closes_the_pipe_ends_it_quietly() throws Exception {
        run("import", EXAMPLES.toAbsolutePath().toString());

        Process process = start(Map.of(), LAUNCHER.toString(), "export", "all");
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(reader.readLine()).startsWith("[");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }

        assertThat(process.waitFor()).isZero();
        assertThat(err()).isEmpty();
    }

    @Test
    void files_with_any_name_can_be_read_without_a_locale() throws Exception {
        Files.copy(EXAMPLES.resolve("08-session-extras.json"), folder.resolve("prüfung.json"));

        Result imported = run(Map.of("LC_ALL", "C"), LAUNCHER.toString(), "import", "prüfung.json");

        assertThat(imported.exitCode()).isZero();
        assertThat(imported.out()).contains("1 case  prüfung.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx_XX.UTF-8", "POSIX", ""})
    void a_locale_that_is_not_installed_loses_no_argument(String locale) throws Exception {
        run("import", EXAMPLES.toAbsolutePath().toString());

        Result listed =
                run(Map.of("LC_ALL", locale), LAUNCHER.toString(), "sessions", "?tag == 'ünï-β'", "--format", "csv");

        assertThat(listed.exitCode()).isZero();
        assertThat(listed.out()).hasLineCount(2);
    }

    @Test
    void the_home_folder_is_that_of_the_environment() throws Exception {
        Result info = run(
                Map.of("HOME", folder.resolve("a?b #c;d").toString(), "TESTKEEP_URL", "", "XDG_DATA_HOME", ""),
                LAUNCHER.toString(),
                "import",
                EXAMPLES.toAbsolutePath().toString());

        assertThat(info.exitCode()).isZero();
        assertThat(folder.resolve("a?b #c;d/.local/share/testkeep/results.db")).isRegularFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "duckdb"})
    void a_folder_for_temporary_files_that_cannot_be_used_is_named(String backend) throws Exception {
        Result result = run(
                Map.of(
                        "TESTKEEP_OPTS",
                        "-Djava.io.tmpdir=/nowhere",
                        "TESTKEEP_URL",
                        "jdbc:" + backend + ":" + folder.resolve("results.db")),
                LAUNCHER.toString(),
                "import",
                EXAMPLES.toAbsolutePath().toString());

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).doesNotContain("\tat ").contains("/nowhere");
    }

    @Test
    void a_report_that_is_too_large_for_the_memory_does_not_stop_the_others() throws Exception {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        String small = Files.readString(EXAMPLES.resolve("08-session-extras.json"));
        Files.writeString(
                reports.resolve("1.json"), small.replace("\"tag\": \"", "\"tag\": \"" + "x".repeat(60_000_000)));
        Files.writeString(reports.resolve("2.json"), small);

        Result result = run(Map.of("TESTKEEP_OPTS", "-Xmx64m"), LAUNCHER.toString(), "import", reports.toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(result.err()).isEqualToIgnoringNewLines("1 stored, 0 unchanged, 0 conflict, 1 refused.");
        assertThat(result.out()).contains("not enough memory");
    }

    @Test
    void it_can_be_started_through_a_link() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("tk"), LAUNCHER);

        assertThat(run(Map.of(), link.toString(), "--version").exitCode()).isZero();
    }

    @Test
    void a_wrong_java_home_is_named() throws Exception {
        Result result = run(Map.of("JAVA_HOME", "/nowhere"), LAUNCHER.toString(), "--version");

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).startsWith("testkeep: JAVA_HOME is /nowhere");
    }

    @Test
    void a_java_that_is_too_old_is_named() throws Exception {
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nexit 99\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"11.0.2\"\n");

        Result result = run(Map.of("JAVA_HOME", folder.resolve("jdk").toString()), LAUNCHER.toString(), "--version");

        assertThat(result.err())
                .startsWith("testkeep: Java 17 or newer is needed")
                .contains("Java 11");
    }

    @Test
    void a_folder_of_backends_that_is_not_there_is_named_when_one_is_missed() throws Exception {
        Result result =
                run(Map.of("TESTKEEP_BACKENDS", "/nowhere"), LAUNCHER.toString(), "info", "--db", "jdbc:db2://host/x");

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("The folder /nowhere does not exist.");
    }

    @Test
    void options_for_the_jvm_are_passed_on() throws Exception {
        Result result = run(Map.of("TESTKEEP_OPTS", "-showversion"), LAUNCHER.toString(), "--version");

        assertThat(result.err()).contains("Runtime Environment");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--help", "--version", "sessions --help", "help cases", "sessions --no-such-option", "nothing"})
    void what_needs_no_database_starts_neither_hibernate_nor_a_driver(String arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments.split(" ")));

        run(Map.of("TESTKEEP_OPTS", LOG_CLASSES), command.toArray(String[]::new));

        assertThat(loadedClasses())
                .anyMatch(line -> line.contains(Testkeep.class.getName()))
                .noneMatch(line -> line.contains("org.hibernate.") || line.contains("org.sqlite."));
    }

    private List<String> loadedClasses() throws IOException {
        return Files.readAllLines(folder.resolve("classes.txt"));
    }

    /** With an archive of classes, which is made once: that takes a while. */
    @Nested
    final class Archive {

        private final Path cache = archives.resolve("cache of classes");

        private Result runCopy(Path cacheHome, String when, String... arguments) throws Exception {
            List<String> command = new ArrayList<>(List.of(copy.toString()));
            command.addAll(List.of(arguments));
            return run(
                    Map.of(
                            "XDG_CACHE_HOME",
                            cacheHome.toString(),
                            "TESTKEEP_ARCHIVE",
                            when,
                            "TESTKEEP_OPTS",
                            LOG_CLASSES),
                    command.toArray(String[]::new));
        }

        private Path archive() throws Exception {
            List<Path> found = archivesIn(cache);
            if (found.isEmpty()) {
                assertThat(runCopy(cache, "now", "--version").exitCode()).isZero();
                found = archivesIn(cache);
            }
            assertThat(found).hasSize(1);
            return found.get(0);
        }

        private static List<Path> archivesIn(Path cacheHome) throws IOException {
            if (!Files.exists(cacheHome)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(cacheHome.resolve("testkeep"))) {
                return files.filter(file -> file.getFileName().toString().matches("\\d+-\\d+"))
                        .toList();
            }
        }

        private boolean isUsed() throws IOException {
            return loadedClasses().stream()
                    .anyMatch(line -> line.contains(Testkeep.class.getName() + " ") && line.contains("shared objects"));
        }

        /** The distribution cannot be written, and both it and the cache folder have blanks in their names. */
        @Test
        void it_is_made_once_and_used() throws Exception {
            FileTime made = Files.getLastModifiedTime(archive());

            Result second =
                    runCopy(cache, "now", "import", EXAMPLES.toAbsolutePath().toString());

            assertThat(isUsed()).isTrue();
            assertThat(second.exitCode()).isZero();
            assertThat(second.err()).isEqualToIgnoringNewLines("4 stored, 0 unchanged, 0 conflict, 0 refused.");
            assertThat(Files.getLastModifiedTime(archive())).isEqualTo(made);
        }

        @Test
        void several_first_commands_make_one() throws Exception {
            Path empty = folder.resolve("empty");
            List<Process> first = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                first.add(start(
                        Map.of("XDG_CACHE_HOME", empty.toString(), "TESTKEEP_ARCHIVE", "now"),
                        copy.toString(),
                        "--version"));
            }
            for (Process process : first) {
                assertThat(process.waitFor()).isZero();
            }

            assertThat(archivesIn(empty)).hasSize(1);
            assertThat(empty.resolve("testkeep").toFile().list())
                    .noneMatch(name -> name.endsWith(".failed") || name.endsWith(".making"));
            assertThat(err()).isEmpty();
        }

        @Test
        void one_that_is_none_does_no_harm() throws Exception {
            Path name = archive().getFileName();
            Path broken = folder.resolve("broken");
            Files.createDirectories(broken.resolve("testkeep"));
            Files.writeString(broken.resolve("testkeep").resolve(name), "not an archive");

            Result result = runCopy(broken, "now", "--version");

            assertThat(isUsed()).isFalse();
            assertThat(result.exitCode()).isZero();
            assertThat(result.out()).startsWith("testkeep ");
            assertThat(result.err()).isEmpty();
        }

        @Test
        void one_of_which_a_part_is_missing_does_no_harm() throws Exception {
            Path whole = archive();
            Path broken = folder.resolve("broken");
            Path part = Files.createDirectories(broken.resolve("testkeep")).resolve(whole.getFileName());
            try (FileChannel from = FileChannel.open(whole);
                    FileChannel to = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                from.transferTo(0, from.size() / 2, to);
            }

            Result result = runCopy(broken, "now", "--version");

            assertThat(isUsed()).isFalse();
            assertThat(result.exitCode()).isZero();
            assertThat(result.err()).isEmpty();
        }

        @Test
        void none_is_made_where_the_user_wants_none() throws Exception {
            Path empty = folder.resolve("empty");

            assertThat(runCopy(empty, "off", "--version").exitCode()).isZero();

            assertThat(empty.resolve("testkeep")).isEmptyDirectory();
        }

        @Test
        void a_cache_folder_that_cannot_be_made_does_no_harm() throws Exception {
            Result result = runCopy(Files.createFile(folder.resolve("file")), "now", "--version");

            assertThat(result.exitCode()).isZero();
            assertThat(result.err()).isEmpty();
        }
    }
}
