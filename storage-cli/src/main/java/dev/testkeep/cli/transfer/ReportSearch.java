package dev.testkeep.cli.transfer;

import dev.testkeep.cli.failure.FileErrors;
import dev.testkeep.reports.ReportFiles;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the report files in a folder, its subfolders and the folders that links in them lead to, each real folder once,
 * in the order of their names. Used once.
 */
public final class ReportSearch extends SimpleFileVisitor<Path> {

    /** The path that stands for the standard input stream. */
    static final Path STANDARD_INPUT = Path.of("-");

    /** A report that was packed, renamed or not written to its end. */
    private static final Pattern LIKE_REPORT = Pattern.compile("(?i).*\\.json[^a-z0-9].*");

    private static final Pattern SUREFIRE = Pattern.compile("TEST-.*\\.xml");

    private final Optional<Path> excluded;
    private final boolean isBuild;
    private final TreeMap<Path, Optional<String>> found = new TreeMap<>();
    private final List<Path> passedOver = new ArrayList<>();
    private final TreeSet<Path> linked = new TreeSet<>();
    private final Set<Path> seen = new HashSet<>();

    private ReportSearch(Optional<Path> excluded, boolean isBuild) {
        this.excluded = excluded;
        this.isBuild = isBuild;
    }

    /**
     * A file that may be a report, or a path with a fault.
     *
     * @param path the file or folder
     * @param fault why nothing can be imported from it, or null
     */
    public record ReportCandidate(Path path, @Nullable String fault) {}

    /**
     * What was found.
     *
     * @param reports what to import
     * @param passedOver what has a name almost like that of a report, and is not imported
     */
    public record Finding(List<ReportCandidate> reports, List<Path> passedOver) {}

    /**
     * What the paths lead to: a file to itself, whatever it holds, and a folder to all reports in it, and to what has the
     * name of one. In the folder of a build, which is full of other files, names count little, and links lead to results
     * of other builds.
     *
     * @param excluded the file of the open storage, which is passed over in folders and refused by name
     * @param isBuild whether folders are those of a build
     */
    public static Finding search(List<Path> paths, Optional<Path> excluded, boolean isBuild) throws IOException {
        Finding all = new Finding(new ArrayList<>(), new ArrayList<>());
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                ReportSearch search = new ReportSearch(excluded, isBuild);
                search.walk(path);
                if (isBuild) {
                    search.passOverTwins();
                }
                all.reports().addAll(search.reports(path));
                all.passedOver().addAll(search.passedOver);
            } else {
                all.reports().add(named(path, excluded));
            }
        }
        return all;
    }

    private static ReportCandidate named(Path file, Optional<Path> excluded) throws IOException {
        return new ReportCandidate(
                file, DatabaseFiles.isAmong(file, excluded) ? "this is the database that is imported into" : null);
    }

    /** Links come last: what is in the folder itself is found under its own name. */
    private void walk(Path folder) throws IOException {
        Path next = folder;
        while (next != null) {
            linked.add(next);
            Set<FileVisitOption> links = isBuild ? Set.of() : Set.of(FileVisitOption.FOLLOW_LINKS);
            Path start = isBuild && Files.isSymbolicLink(next) ? next.toRealPath() : next;
            Files.walkFileTree(start, links, Integer.MAX_VALUE, this);
            next = linked.pollFirst();
        }
    }

    /** Where TestNG writes reports of its own beside those of Surefire, they tell the same again. */
    private void passOverTwins() {
        List<Path> twins = found.keySet().stream().filter(this::isTwin).toList();
        twins.forEach(found::remove);
        passedOver.addAll(twins);
    }

    private boolean isTwin(Path file) {
        Optional<Path> folder = Optional.ofNullable(file.getParent());
        Optional<Path> ofSurefire = file.endsWith("testng-results.xml")
                ? folder
                : folder.filter(parent -> parent.endsWith("junitreports")).map(Path::getParent);
        return ofSurefire.isPresent()
                && found.keySet().stream()
                        .anyMatch(
                                other -> isOfSurefire(other) && ofSurefire.get().equals(other.getParent()));
    }

    private List<ReportCandidate> reports(Path folder) {
        if (found.isEmpty()) {
            return List.of(new ReportCandidate(folder, "there are no reports in this folder"));
        }
        return found.entrySet().stream()
                .map(entry ->
                        new ReportCandidate(entry.getKey(), entry.getValue().orElse(null)))
                .toList();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        boolean isStart = linked.remove(folder);
        if (!isStart && Files.isSymbolicLink(folder)) {
            linked.add(folder);
            return FileVisitResult.SKIP_SUBTREE;
        }
        return seen.add(folder.toRealPath()) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (isBuild && !attributes.isRegularFile()) {
            return FileVisitResult.CONTINUE;
        }
        try {
            if (isReport(file)) {
                found.put(file, Optional.empty());
            } else if (LIKE_REPORT.matcher(file.getFileName().toString()).matches()) {
                passedOver.add(file);
            }
        } catch (IOException e) {
            visitFileFailed(file, e);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        // A link to a folder that it lies in leads to nothing new.
        if (!(failure instanceof FileSystemLoopException)) {
            found.put(file, Optional.of(FileErrors.describe(failure)));
        }
        return FileVisitResult.CONTINUE;
    }

    private boolean isReport(Path file) throws IOException {
        return !DatabaseFiles.isAmong(file, excluded)
                && (isBuild ? ReportFiles.isReport(file) || isOfSurefire(file) : ReportFiles.looksLikeReport(file));
    }

    /** Its reports are worth telling that they are empty or broken. */
    private static boolean isOfSurefire(Path file) {
        return SUREFIRE.matcher(file.getFileName().toString()).matches();
    }
}
