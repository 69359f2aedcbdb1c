package dev.testkeep.cli;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An archive of loaded classes, from which the JVM starts in half the time. The launcher names one that is not there;
 * then the first command that succeeds has it made by another process, in the background. Nobody hears of it, whatever
 * goes wrong.
 *
 * @param file where it will be
 */
record ClassArchive(Path file) {

    /** The launcher sets it to the archive that is to be made. */
    private static final String MISSING = "testkeep.archive";

    /** Where drivers may keep what they unpack. */
    private static final String CACHE = "testkeep.cache";

    private static final String WHEN = "TESTKEEP_ARCHIVE";
    private static final String NOW = "now";

    /** After a failure, such as a full disk, not every command tries again. */
    private static final Duration PAUSE = Duration.ofDays(1);

    private static final int WITH_OWN_LIBRARIES = 22;
    private static final int WITH_AOT_CACHE = 25;

    static Optional<ClassArchive> missing() {
        return Optional.ofNullable(System.getProperty(MISSING)).map(Path::of).map(ClassArchive::new);
    }

    /** Starts the process that makes it, and waits for it only if the user wants to. */
    void make() {
        try {
            if (!hasFailed()) {
                Process maker = start(politely(java(List.of(), ArchiveMaker.class.getName(), file.toString())));
                if (NOW.equals(System.getenv(WHEN))) {
                    maker.waitFor();
                }
            }
        } catch (IOException e) {
            // Then there is none.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean hasFailed() throws IOException {
        return Files.exists(failure())
                && Files.getLastModifiedTime(failure())
                        .toInstant()
                        .isAfter(Instant.now().minus(PAUSE));
    }

    /** A file that tells that making it has failed. */
    Path failure() {
        return beside("failed");
    }

    /** A file like this one with another ending. */
    Path beside(String ending) {
        return folder().resolve(name() + "." + ending);
    }

    Path folder() {
        return file.resolveSibling("");
    }

    /** The installation, a hyphen, and the state of its files. */
    String name() {
        return String.valueOf(file.getFileName());
    }

    /** Runs a main class that loads what commands load, in a folder that it may fill, and writes the archive; or fails. */
    void record(Class<?> main, Path folder, Path result) throws IOException, InterruptedException {
        if (Runtime.version().feature() >= WITH_AOT_CACHE) {
            run(java(List.of("-XX:AOTCacheOutput=" + result), main.getName(), folder.toString()));
        } else {
            Path list = folder.resolve("classes.list");
            run(java(List.of("-XX:DumpLoadedClassList=" + list), main.getName(), folder.toString()));
            // Only this collector writes objects, which the other one can read.
            run(java(List.of(
                    "-XX:-UseSerialGC",
                    "-XX:+UseG1GC",
                    "-Xshare:dump",
                    "-XX:SharedClassListFile=" + list,
                    "-XX:SharedArchiveFile=" + result)));
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        int exitCode = start(command).waitFor();
        if (exitCode != 0) {
            throw new IOException("It ended with " + exitCode + ".");
        }
    }

    private static Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(new File(System.getProperty("java.home")))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** The options and the class path must be those of the launcher. */
    private List<String> java(List<String> options, String... mainAndArgument) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=6", "-XX:+UseSerialGC", "-Xlog:disable"));
        if (Runtime.version().feature() >= WITH_OWN_LIBRARIES) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.add("-D" + CACHE + "=" + folder());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(mainAndArgument));
        return command;
    }

    /** With the lowest priority, where there is a command for that. */
    private static List<String> politely(List<String> command) {
        Path nice = Path.of("/usr/bin/nice");
        if (!Files.isExecutable(nice)) {
            return command;
        }
        List<String> polite = new ArrayList<>(List.of(nice.toString(), "-n", "19"));
        polite.addAll(command);
        return polite;
    }
}
