package dev.testkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that is secret is shown: in no message, log, stack trace or chain of causes, at any level, whatever place of a
 * URL, a property or an option it stands in.
 */
final class SecretsTest {

    private static final String SECRET = "hunter2secret";

    /** Ports at which nobody listens, so that there is a failure to talk about. */
    private static final String HOST = "127.0.0.1:1";

    /** What people write where a URL is expected; {@code S} is the secret. */
    private static final List<String> URLS = List.of(
            "postgresql://u:S@H/db",
            "postgres://u:S@H/db",
            "postgresql://u:S@H/db?sslmode=require",
            "postgresql+psycopg2://u:S@H/db",
            "postgresql:///db?host=/run&password=S",
            "mysql://u:S@H/db",
            "mariadb://u:S@H/db",
            "sqlite:///x.db?password=S",
            "u:S@H/db",
            "//u:S@H/db",
            "S",
            " jdbc:postgresql://u:S@H/db",
            "JDBC:POSTGRESQL://u:S@H/db",
            "jdbc:://u:S@H/db",
            "jdbc:Postgresql://u:S@H/db",
            "jdbc:postgresql://u:S@H/db",
            "jdbc:postgresql://u:S@H",
            "jdbc:postgresql://u:S@H/",
            "jdbc:postgresql://u:S@H/db?sslmode=nosuch",
            "jdbc:postgresql://u:S@H,H/db",
            "jdbc:postgresql://u:S@",
            "jdbc:postgresql://u:S",
            "jdbc:postgresql:u:S",
            "jdbc:postgresql:u:S@H/db",
            "jdbc:postgresql:u/S@H/db",
            "jdbc:postgresql:/u:S@H/db",
            "jdbc:postgresql:///u:S@H/db",
            "jdbc:postgresql://u:a/S@H/db",
            "jdbc:postgresql://u:a?S@H/db",
            "jdbc:postgresql://u:a#S@H/db",
            "jdbc:postgresql://u:a@S@H/db",
            "jdbc:postgresql://u:a:S@H/db",
            "jdbc:postgresql://u:a S@H/db",
            "jdbc:postgresql://u:a%S@H/db",
            "jdbc:postgresql://u:%zzS@H/db",
            "jdbc:postgresql://S:x@H/db",
            "jdbc:postgresql://H/db?user=u&password=S",
            "jdbc:postgresql://H/db?password=S",
            "jdbc:postgresql://H/db?PASSWORD=S",
            "jdbc:postgresql://H/db?password=%zzS",
            "jdbc:postgresql://H/db?sslpassword=S",
            "jdbc:postgresql://H/db?pwd=S",
            "jdbc:postgresql://H/db?passwd=S",
            "jdbc:postgresql://H/db?passphrase=S",
            "jdbc:postgresql://H/db?secret=S",
            "jdbc:postgresql://H/db?token=S",
            "jdbc:postgresql://H/db?apikey=S",
            "jdbc:postgresql://H/db?credentials=S",
            "jdbc:postgresql://H/db&password=S",
            "jdbc:postgresql://H/db;password=S",
            "jdbc:postgresql://H/db;user=u;password=S",
            "jdbc:postgresql://H/db#password=S",
            "jdbc:postgresql://H/db password=S",
            "jdbc:postgresql://H/password=S",
            "jdbc:postgresql://H:S/db",
            "jdbc:postgresql://H/u:S",
            "jdbc:postgresql://H/db/S",
            "jdbc:postgresql://H/db?user=u?password=S",
            "jdbc:postgresql://u:S@[::1]:1/db",
            "jdbc:postgresql://u:S@[::1/db",
            "jdbc:postgresql://(host=H)(password=S)/db",
            "jdbc:postgresql://u:S@nosuch.invalid/db",
            "jdbc:postgresql://u:S@H/db?loginTimeout=x",
            "jdbc:postgresql://u:S@H/db?connectTimeout=99999999999",
            "jdbc:postgresql://u:S@H:99999/db",
            "jdbc:mysql://u:S@H/db",
            "jdbc:mysql://root:pa/S@H/db",
            "jdbc:mysql://root:pa?S@H/db",
            "jdbc:mysql://address=(host=H)(user=u)(password=S)/db",
            "jdbc:mysql://H/db?user=u&password=S",
            "jdbc:mariadb://u:S@H/db",
            "jdbc:mariadb:loadbalance://u:S@H,H/db",
            "jdbc:oracle:thin:scott/S@//H/db",
            "jdbc:oracle:thin:scott/S@H:1:db",
            "jdbc:sqlserver://H;user=u;password=S",
            "jdbc:h2:mem:x;PASSWORD=S",
            "jdbc:h2:tcp://u:S@H/x",
            "jdbc:nosuch:u:S@H",
            "jdbc:sqlite:x.db?password=S",
            "jdbc:sqlite:x.db?hexkey_mode=S",
            "jdbc:sqlite:x.db?key=S",
            "jdbc:sqlite:x.db?S",
            "jdbc:sqlite:x.db?S=1",
            "jdbc:sqlite:x.db?busy_timeout=5&S",
            "jdbc:sqlite:x.db?password=S&password=S",
            "jdbc:sqlite::S",
            "jdbc:sqlite:file:x.db?key=S",
            "jdbc:sqlite:postgresql://u:S@H/db",
            "jdbc:sqlite://u:S@H/x.db",
            "jdbc:sqlite:u:S@H/x.db",
            "jdbc:sqlite:jdbc:postgresql://u:S@H/db",
            "jdbc:duckdb:x.db?password=S",
            "jdbc:duckdb:x.db;password=S",
            "jdbc:duckdb:md:db?motherduck_token=S",
            "jdbc:duckdb:postgresql://u:S@H/db",
            "jdbc:duckdb://u:S@H/x.db",
            "jdbc:duckdb:u:S@H/x.db",
            "jdbc:duckdb::memory:S");

    /** Options with the secret in a place where it was not meant to be, or was. */
    private static final List<List<String>> OPTIONS = List.of(
            List.of("sessions", "postgresql://u:S@H/db"),
            List.of("sessions", "--password", "S"),
            List.of("sessions", "--password=S"),
            List.of("sessions", "all", "--password", "S"),
            List.of("sessions", "--pasword=S"),
            List.of("sessions", "-pS"),
            List.of("sessions", "--db", "jdbc:sqlite:x.db", "--db", "postgresql://u:S@H/db"),
            List.of("sessions", "--property", "S"),
            List.of("sessions", "--property", "postgresql_password:S"),
            List.of("sessions", "--property", "=S"),
            List.of("sessions", "--property", "password=S"),
            List.of("sessions", "--property", "postgresql_password=S"),
            List.of("sessions", "--property", "postgresql_port=S"),
            List.of("sessions", "--property", "postgresql_db=a", "--property", "postgresql_conn_timeout=S"),
            List.of("sessions", "--property", "postgresql_db=a", "--property", "postgresql_json_type=S"),
            List.of("sessions", "--property", "sqlite_db_file_mode=S"),
            List.of("sessions", "--property", "sqlite_network_filesystem=S"),
            List.of("sessions", "--property", "sqlite_conn_timeout=S"),
            List.of("sessions", "--property", "sqlite_db_file=postgresql://u:S@H/db"),
            List.of("sessions", "--property", "duckdb_threads=S"),
            List.of("sessions", "--property", "duckdb_db_file=x.db", "--property", "duckdb_memory_limit=S"),
            List.of("sessions", "--db", "jdbc:sqlite:x.db", "--property", "postgresql_password=S"),
            List.of("sessions", "--table-prefix", "u:S@H"),
            List.of("sessions", "--schema", "u:S@H"),
            List.of("copy", "--from", "postgresql://u:S@H/db", "--to", "jdbc:sqlite:x.db"),
            List.of("copy", "--from", "jdbc:sqlite:x.db", "--to", "postgresql://u:S@H/db"),
            List.of("import", "postgresql://u:S@H/db"),
            List.of("export", "all", "-o", "/nowhere/S@", "--db", "postgresql://u:S@H/db"));

    @TempDir
    private Path folder;

    private static List<List<String>> commands() {
        Stream<List<String>> urls = URLS.stream()
                .flatMap(url ->
                        Stream.of(List.of("sessions", "--timeout", "1", "--db", url), List.of("schema", "--db", url)));
        return Stream.concat(urls, OPTIONS.stream())
                .map(command -> command.stream()
                        .map(word -> word.replaceAll("\\bS(?=\\b)|(?<=-p|%zz|%)S\\b", SECRET)
                                .replaceAll("\\bH\\b", HOST))
                        .toList())
                .toList();
    }

    @Test
    void a_secret_in_a_url_a_property_or_an_option_is_never_shown() throws Exception {
        List<List<String>> commands = commands();
        assertThat(commands).hasSizeGreaterThan(200).allMatch(command -> String.join(" ", command)
                .contains(SECRET));

        String shown = run(commands, "trace");

        assertThat(shown).contains("--END--");
        assertThat(shown.lines()).filteredOn(line -> line.contains(SECRET)).isEmpty();
    }

    /** All commands in one new process, which logs whatever it can. */
    private String run(List<List<String>> commands, String level) throws IOException, InterruptedException {
        Path list = Files.write(
                folder.resolve("commands"),
                commands.stream().map(command -> String.join("\t", command)).toList());
        Path logging = Files.writeString(
                folder.resolve("logging"),
                "handlers=java.util.logging.ConsoleHandler\n.level=ALL\njava.util.logging.ConsoleHandler.level=ALL\n");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=" + level,
                "-Djava.util.logging.config.file=" + logging,
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                absoluteClassPath(),
                CommandList.class.getName(),
                list.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("HOME", folder.toString());
        builder.environment().remove("TESTKEEP_URL");
        builder.environment().put("TESTKEEP_USER", "u");
        builder.environment().put("TESTKEEP_PASSWORD", SECRET);
        Path output = folder.resolve("output");
        Process process = builder.redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private static String absoluteClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(":", -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((left, right) -> left + ":" + right)
                .orElseThrow();
    }
}
