package dev.testkeep.cli.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The file of an open storage, and what lies beside it: neither a report nor a place for one. */
public final class DatabaseFiles {

    private DatabaseFiles() {}

    /** Without opening it: that would take away the locks that this process has on it. */
    public static boolean isAmong(Path file, Optional<Path> database) throws IOException {
        for (Path own : database.map(DatabaseFiles::withSideFiles).orElse(List.of())) {
            if (isSame(file, own)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(Path file, Path own) throws IOException {
        return (Files.exists(file) && Files.exists(own))
                ? Files.isSameFile(file, own)
                : absolute(file).equals(absolute(own));
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /** Databases have locks on what they put beside their file, too. */
    private static List<Path> withSideFiles(Path database) {
        return Stream.of("", "-wal", "-shm", "-journal", ".wal", ".lock")
                .map(suffix -> Path.of(database + suffix))
                .toList();
    }
}
