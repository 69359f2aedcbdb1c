package dev.testkeep.dialect.duckdb.orm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The engine, which the driver unpacks into a new temporary file of some 70 MB for each process, and which stays there
 * when the process is killed. A loaded library needs no file name: so it is removed at once.
 */
final class NativeLibrary {

    private static final Path MAPPED_FILES = Path.of("/proc/self/maps");
    private static final String UNPACKED = ".*/libduckdb_java\\d+\\.so";

    private static boolean isLoaded;

    private NativeLibrary() {}

    /** Loads the engine, which takes a while: best before anything is locked. */
    static synchronized void load() {
        if (!isLoaded) {
            initializeDriver();
            removeFile();
            isLoaded = true;
        }
    }

    private static void initializeDriver() {
        try {
            Class.forName("org.duckdb.DuckDBNative");
        } catch (ClassNotFoundException e) {
            // Another release of the driver has another name for it, and loads it later.
        }
    }

    /** Where the system tells which file it is, and lets a loaded one be removed. */
    private static void removeFile() {
        try {
            for (Path file : loadedFiles()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // The driver removes it when the process ends.
        }
    }

    private static List<Path> loadedFiles() throws IOException {
        if (!Files.isReadable(MAPPED_FILES)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(MAPPED_FILES)) {
            return lines.filter(line -> line.contains("/"))
                    .map(line -> line.substring(line.indexOf('/')))
                    .filter(file -> file.matches(UNPACKED))
                    .distinct()
                    .map(Path::of)
                    .toList();
        }
    }
}
