package dev.testkeep.reports.spool;

import dev.testkeep.reports.ReportException;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFiles;
import dev.testkeep.reports.SessionAssembly;
import dev.testkeep.reports.SessionPart;
import dev.testkeep.storage.NewSession;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The sessions that spool files belong to. However many processes, modules and reruns a build had, their files are one
 * session; a test that one of them has tried is in its next run where another tries it again. Not thread-safe.
 */
public final class SpoolSessions implements AutoCloseable {

    private final List<Opened> files = new ArrayList<>();
    private final List<SpoolReport> reading = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private SpoolSessions() {}

    /** Whether an opened file is one of them. */
    public static boolean include(ReportFile file) {
        return file instanceof SpoolReport;
    }

    /** Opens these files, in any order. One that cannot be read, or is no spool file, is among the {@link #problems}. */
    public static SpoolSessions open(Collection<Path> files) {
        SpoolSessions sessions = new SpoolSessions();
        files.stream().distinct().sorted().forEach(sessions::add);
        sessions.files.sort(Comparator.comparing(file -> file.index().start()));
        return sessions;
    }

    /**
     * Opens only those of one session, the one that a file was begun for last: builds that were not cleaned away are left out,
     * and so are their problems.
     */
    public static SpoolSessions openLast(Collection<Path> files) {
        SpoolSessions sessions = open(files);
        if (!sessions.files.isEmpty()) {
            String last = sessions.files.get(sessions.files.size() - 1).index().session();
            sessions.files.removeIf(file -> !file.index().session().equals(last));
        }
        return sessions;
    }

    /** The spool files in these folders, which need not exist. */
    public static List<Path> filesIn(Collection<Path> folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : new TreeSet<>(folders)) {
            if (Files.isDirectory(folder)) {
                try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jsonl")) {
                    found.forEach(files::add);
                }
            }
        }
        return files;
    }

    private void add(Path path) {
        try {
            ReportFile file = ReportFiles.open(path);
            if (file instanceof SpoolReport report) {
                files.add(new Opened(report, report.index()));
            } else {
                problems.add(path + " is no spool file, but a " + file.format());
                file.close();
            }
        } catch (ReportException e) {
            problems.add(e.getMessage());
        }
    }

    /** The sessions, earliest first. Their test cases are read while these files are open. */
    public List<NewSession> read() {
        return read(session -> {});
    }

    /**
     * The sessions, with what else is known of them, as {@link #read()}.
     *
     * @param more tells each session what stands above what its files tell
     */
    public List<NewSession> read(Consumer<SessionAssembly> more) {
        List<SessionAssembly> sessions = assemble();
        sessions.forEach(more);
        return sessions.stream().map(SessionAssembly::build).toList();
    }

    /** The sessions as they can still be added to, earliest first. Their test cases are read while these files are open. */
    public List<SessionAssembly> assemble() {
        Map<String, SessionAssembly> sessions = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> tries = new HashMap<>();
        for (Opened file : files) {
            Map<String, Integer> before = tries.computeIfAbsent(file.index().place(), place -> new HashMap<>());
            try {
                add(file, before, sessions);
            } catch (ReportException e) {
                problems.add(e.getMessage());
            }
        }
        return List.copyOf(sessions.values());
    }

    /** A copy of a file tells nothing new, and is no further try. */
    private void add(Opened file, Map<String, Integer> before, Map<String, SessionAssembly> sessions) {
        SessionPart part = later(file, before).readPart();
        SessionAssembly session = sessions.computeIfAbsent(file.index().session(), SessionAssembly::ofKey);
        if (!session.contains(part)) {
            session.add(part);
            problems.addAll(part.warnings());
            file.index().tries().forEach((id, count) -> before.merge(id, count, Integer::sum));
        }
    }

    private SpoolReport later(Opened file, Map<String, Integer> before) {
        SpoolReport report = file.report().after(Map.copyOf(before));
        reading.add(report);
        return report;
    }

    /** What a person should know, one line each: files that are not read, and tests that are not whole. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void close() {
        reading.forEach(SpoolReport::close);
    }

    private record Opened(SpoolReport report, SpoolIndex index) {}
}
