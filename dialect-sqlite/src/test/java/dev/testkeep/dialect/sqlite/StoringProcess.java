package dev.testkeep.dialect.sqlite;

import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.AccessGate;
import dev.testkeep.storage.spi.Backend;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Another process that writes to a database. It says {@code ready}, and goes on when it is told to. */
final class StoringProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Long enough that others find the database busy. */
    private static final long TRANSACTION_MILLIS = 10;

    private final Process process;
    private final BufferedReader output;

    private StoringProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Makes the database if there is none, and stores one row. */
    static StoringProcess once(Path file) throws IOException {
        return start("once", file.toString());
    }

    /** Stores rows for some time, each in a transaction of its own, and says how many. */
    static StoringProcess storing(Path file, Duration time) throws IOException {
        return start("store", file.toString(), String.valueOf(time.toMillis()));
    }

    /** Has the lock when it is ready. */
    static StoringProcess locking(Path file) throws IOException {
        return start("lock", file.toString());
    }

    private static StoringProcess start(String... arguments) throws IOException {
        Stream<String> command = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                StoringProcess.class.getName());
        StoringProcess storing = new StoringProcess(
                new ProcessBuilder(Stream.concat(command, Stream.of(arguments)).toList())
                        .redirectErrorStream(true)
                        .start());
        storing.expect("ready");
        return storing;
    }

    /** Everything that this process has, whether it runs on the class path or on the module path. */
    private static String classPath() {
        return Stream.of(
                        testClasses().toString(),
                        System.getProperty("jdk.module.path", ""),
                        System.getProperty("java.class.path"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path testClasses() {
        try {
            String name = StoringProcess.class.getName().replace('.', '/') + ".class";
            Path file = Path.of(Objects.requireNonNull(StoringProcess.class.getResource("/" + name))
                    .toURI());
            return file.resolve("../".repeat(name.split("/", -1).length)).normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void expect(String expected) throws IOException {
        String line = readLine();
        if (!line.equals(expected)) {
            process.destroyForcibly();
            throw new IllegalStateException(line + output.lines().collect(Collectors.joining("\n")));
        }
    }

    void go() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    String readLine() throws IOException {
        return String.valueOf(output.readLine());
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the other process does. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Backend backend = Databases.backend(Path.of(arguments[1]), "");
        switch (arguments[0]) {
            case "once" -> {
                awaitGo();
                try (Connection connection = Databases.connect(backend, Access.WRITE)) {
                    store(backend, connection);
                }
                System.out.println("stored");
            }
            case "store" -> {
                try (Connection connection = Databases.connect(backend, Access.WRITE)) {
                    awaitGo();
                    System.out.println(storeFor(Long.parseLong(arguments[2]), backend, connection));
                }
            }
            case "lock" -> {
                backend.accessGate().acquire(Access.WRITE, PATIENCE);
                awaitGo();
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void awaitGo() throws IOException {
        System.out.println("ready");
        if (System.in.read() < 0) {
            throw new IOException("The other process is gone.");
        }
    }

    private static int storeFor(long millis, Backend backend, Connection connection)
            throws SQLException, InterruptedException {
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        int stored = 0;
        while (System.nanoTime() < end) {
            store(backend, connection);
            stored++;
        }
        return stored;
    }

    /** What a unit of work does: the lease, then the transaction. */
    private static void store(Backend backend, Connection connection) throws SQLException, InterruptedException {
        AccessGate.Lease lease = backend.accessGate().acquire(Access.WRITE, PATIENCE);
        try {
            connection.setAutoCommit(false);
            Databases.execute(connection, "create table if not exists t (x integer)");
            Databases.execute(connection, "insert into t values (1)");
            Thread.sleep(TRANSACTION_MILLIS);
            connection.commit();
            connection.setAutoCommit(true);
        } finally {
            lease.close();
        }
    }
}
