package dev.testkeep.it.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another JVM with the class path of the tests. Its output is merged with its errors. */
public final class JavaProcess {

    private static final long LONGEST_MINUTES = 5;

    /** Most of what these processes do is to start; newer JDKs warn of native libraries unless they are allowed. */
    private static final List<String> OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

    private final Process process;

    private JavaProcess(Process process) {
        this.process = process;
    }

    public static JavaProcess start(List<String> jvmOptions, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(jvmOptions);
        command.add("-Dorg.jboss.logging.provider=slf4j");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new JavaProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    public BufferedReader output() {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    /** All that it prints until it ends by itself, which must be without an error. */
    public List<String> finish() throws IOException, InterruptedException {
        List<String> lines = output().lines().toList();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError("the process failed:\n" + String.join("\n", lines));
        }
        return lines;
    }

    /** Writes a byte to its standard input, and waits until it has ended. */
    public Process tell(int value) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            in.write(value);
        }
        return process.onExit().join();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Lets it do nothing until {@link #resume}. One that has ended meanwhile stays as it is. */
    public void pause() throws IOException, InterruptedException {
        control("kill", "-STOP", pid());
    }

    public void resume() throws IOException, InterruptedException {
        control("kill", "-CONT", pid());
    }

    /** From now on it can write only so many bytes of any file, as if the disk were full. On Linux only. */
    public void limitFiles(long bytes) throws IOException, InterruptedException {
        control("prlimit", "--pid", pid(), "--fsize=" + bytes + ":unlimited");
    }

    /** Takes {@link #limitFiles} back. */
    public void unlimitFiles() throws IOException, InterruptedException {
        control("prlimit", "--pid", pid(), "--fsize=unlimited:unlimited");
    }

    private String pid() {
        return String.valueOf(process.pid());
    }

    private void control(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0 && process.isAlive()) {
            throw new AssertionError("failed: " + String.join(" ", command));
        }
    }

    /** Ends it at once, as {@code kill -9} does; what it printed can still be read. */
    public void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }
}
