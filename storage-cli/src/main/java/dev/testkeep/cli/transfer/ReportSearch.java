package dev.testkeep.cli.transfer;

import dev.testkeep.cli.failure.FileErrors;
import dev.testkeep.reports.ReportFiles;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the report files in a folder and its subfolders, in the order of their names. Used once. */
public final class ReportSearch extends SimpleFileVisitor<Path> {

    private final Optional<Path> excluded;
    private final TreeMap<Path, Optional<String>> found = new TreeMap<>();

    private ReportSearch(Optional<Path> excluded) {
        this.excluded = excluded;
    }

    /**
     * A file that may be a report, or a path with a fault.
     *
     * @param path the file or folder
     * @param fault why nothing can be imported from it, or null
     */
    public record ReportCandidate(Path path, @Nullable String fault) {}

    /**
     * What the paths lead to: a file to itself, whatever it holds, and a folder to all JSON files and SQLite databases
     * in it.
     *
     * @param excluded the file of the open storage, which is passed over in folders and refused by name
     */
    public static List<ReportCandidate> search(List<Path> paths, Optional<Path> excluded) throws IOException {
        List<ReportCandidate> all = new ArrayList<>();
        for (Path path : paths) {
            all.addAll(Files.isDirectory(path) ? inFolder(path, excluded) : List.of(named(path, excluded)));
        }
        return all;
    }

    private static ReportCandidate named(Path file, Optional<Path> excluded) throws IOException {
        return new ReportCandidate(file, isSame(file, excluded) ? "this is the database that is imported into" : null);
    }

    private static List<ReportCandidate> inFolder(Path folder, Optional<Path> excluded) throws IOException {
        ReportSearch search = new ReportSearch(excluded);
        Files.walkFileTree(folder, search);
        if (search.found.isEmpty()) {
            return List.of(
                    new ReportCandidate(folder, "there are no reports (*.json or SQLite databases) in this folder"));
        }
        return search.found.entrySet().stream()
                .map(entry ->
                        new ReportCandidate(entry.getKey(), entry.getValue().orElse(null)))
                .toList();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        try {
            if (isReport(file)) {
                found.put(file, Optional.empty());
            }
        } catch (IOException e) {
            visitFileFailed(file, e);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        found.put(file, Optional.of(FileErrors.describe(failure)));
        return FileVisitResult.CONTINUE;
    }

    private boolean isReport(Path file) throws IOException {
        return !isSame(file, excluded) && ReportFiles.looksLikeReport(file);
    }

    /** Without opening it: that would take away the locks that this process has on it. */
    private static boolean isSame(Path file, Optional<Path> excluded) throws IOException {
        for (Path own : excluded.map(ReportSearch::withSideFiles).orElse(List.of())) {
            if (Files.exists(file) && Files.exists(own) && Files.isSameFile(file, own)) {
                return true;
            }
        }
        return false;
    }

    /** Databases have locks on what they put beside their file, too. */
    private static List<Path> withSideFiles(Path database) {
        return Stream.of("", "-wal", "-shm", "-journal", ".wal", ".lock")
                .map(suffix -> Path.of(database + suffix))
                .toList();
    }
}
