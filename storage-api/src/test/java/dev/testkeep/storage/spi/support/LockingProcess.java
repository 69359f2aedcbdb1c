package dev.testkeep.storage.spi.support;

import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.AccessGate;
import dev.testkeep.storage.spi.support.LockFileGate.Policy;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Another process that uses a gate and says what it got. */
final class LockingProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final BufferedReader output;

    private LockingProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Has the lock until it is closed. */
    static LockingProcess holding(Path lock, Policy policy, Access access) throws IOException {
        LockingProcess holder = start("hold", lock.toString(), policy.name(), access.name());
        String line = holder.readLine();
        if (!line.equals("locked")) {
            throw new IllegalStateException(line);
        }
        return holder;
    }

    /** What a process says that tries to get the lock: {@code locked}, or why not. */
    static String attempt(Path lock, Policy policy, Access access, Duration timeout) throws IOException {
        try (LockingProcess process =
                start("attempt", lock.toString(), policy.name(), access.name(), String.valueOf(timeout.toMillis()))) {
            return process.readLine();
        }
    }

    /** Adds one to the number in a file, many times, each time with the lock. */
    static LockingProcess counting(Path lock, Policy policy, Path counter, int times) throws IOException {
        return start("count", lock.toString(), policy.name(), counter.toString(), String.valueOf(times));
    }

    /** Waits for the lock until it is closed, or has it. */
    static LockingProcess waiting(Path lock, Policy policy, Access access) throws IOException {
        LockingProcess process = start("wait", lock.toString(), policy.name(), access.name());
        String line = process.readLine();
        if (!line.equals("waiting")) {
            throw new IllegalStateException(line);
        }
        return process;
    }

    private static LockingProcess start(String... arguments) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                classPath(),
                                LockingProcess.class.getName()),
                        Stream.of(arguments))
                .toList();
        return new LockingProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
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
            String name = LockingProcess.class.getName().replace('.', '/') + ".class";
            Path file = Path.of(Objects.requireNonNull(LockingProcess.class.getResource("/" + name))
                    .toURI());
            return file.resolve("../".repeat(name.split("/", -1).length)).normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private String readLine() throws IOException {
        return String.valueOf(output.readLine());
    }

    long pid() {
        return process.pid();
    }

    int join() throws InterruptedException {
        return process.waitFor();
    }

    /** As {@code kill -9} does. */
    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the other process does. */
    public static void main(String[] arguments) throws IOException {
        Path lock = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "hold" -> hold(lock, Policy.valueOf(arguments[2]), Access.valueOf(arguments[3]));
            case "attempt" ->
                attempt(
                        new LockFileGate(lock, Policy.valueOf(arguments[2])),
                        Access.valueOf(arguments[3]),
                        Duration.ofMillis(Long.parseLong(arguments[4])));
            case "count" ->
                count(
                        new LockFileGate(lock, Policy.valueOf(arguments[2])),
                        Path.of(arguments[3]),
                        Integer.parseInt(arguments[4]));
            case "wait" -> {
                System.out.println("waiting");
                hold(lock, Policy.valueOf(arguments[2]), Access.valueOf(arguments[3]));
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void hold(Path lock, Policy policy, Access access) throws IOException {
        attempt(new LockFileGate(lock, policy), access, PATIENCE);
        // Until the end of the other process.
        int end = System.in.read();
        System.exit(end);
    }

    private static void attempt(LockFileGate gate, Access access, Duration timeout) {
        try {
            gate.acquire(access, timeout);
            System.out.println("locked");
        } catch (StorageUnavailableException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void count(LockFileGate gate, Path counter, int times) {
        try (gate) {
            for (int i = 0; i < times; i++) {
                increment(gate, counter);
            }
        }
    }

    /** Loses an increment if somebody else does the same at the same time. */
    static void increment(LockFileGate gate, Path counter) {
        AccessGate.Lease lease = gate.acquire(Access.WRITE, PATIENCE);
        try {
            int number = Integer.parseInt(Files.readString(counter));
            Files.writeString(counter, String.valueOf(number + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lease.close();
        }
    }
}
