package dev.testkeep.build;

import dev.testkeep.reports.PartialReport;
import dev.testkeep.reports.ReportEntry;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFiles;
import dev.testkeep.reports.SessionAssembly;
import dev.testkeep.reports.spool.SpoolSessions;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is kept of a build: sessions as they would be stored, read from what it has left. Immutable. */
final class KeptTests {

    private final List<NewSession> sessions;
    private final List<NewTestCase> cases;

    private KeptTests(List<NewSession> sessions) {
        this.sessions = sessions;
        this.cases = sessions.stream()
                .flatMap(session -> {
                    List<NewTestCase> all = new ArrayList<>();
                    session.testCases().forEach(all::add);
                    return all.stream();
                })
                .toList();
    }

    /** By the listeners. */
    static KeptTests ofSpool(List<Path> files) {
        try (SpoolSessions spool = SpoolSessions.open(files)) {
            return new KeptTests(spool.read());
        }
    }

    /** By Surefire and Failsafe. */
    static KeptTests ofReports(List<Path> files) {
        SessionAssembly assembly = SessionAssembly.ofKey("build");
        List<ReportFile> opened = files.stream().map(ReportFiles::open).toList();
        for (ReportFile file : opened) {
            for (ReportEntry entry : file.entries()) {
                assembly.add(((PartialReport) entry).readPart());
            }
        }
        KeptTests kept = new KeptTests(List.of(assembly.build()));
        opened.forEach(ReportFile::close);
        return kept;
    }

    int sessions() {
        return sessions.size();
    }

    List<PerfValue> perfValues() {
        return cases.stream().flatMap(each -> each.perfValues().stream()).toList();
    }

    /** {@code Class.method: fail in 0, pass in 1} for each test, its invocations together. */
    List<String> attempts() {
        Map<String, List<NewTestCase>> byTest =
                ran().collect(Collectors.groupingBy(KeptTests::test, TreeMap::new, Collectors.toList()));
        return byTest.entrySet().stream()
                .map(test -> test.getKey() + ": " + describe(test.getValue()))
                .toList();
    }

    /** What the tests are called, with their arguments. */
    List<String> names() {
        return ran().map(NewTestCase::name).sorted().toList();
    }

    /** {@code fail in 0}, once for each attempt of any test. */
    List<String> results() {
        return ran().map(KeptTests::describe).sorted().toList();
    }

    /** Surefire does not count the tests of a class that cannot start. */
    private Stream<NewTestCase> ran() {
        return cases.stream()
                .filter(each ->
                        !"setup".equals(each.failPhase()) || each.result().isFailure());
    }

    /** Versions of Surefire differ in whether a class that cannot start has a name, and how invocations are called. */
    private static String test(NewTestCase testCase) {
        String test = testCase.name().split("[ \\[]", 2)[0].replaceFirst("\\.$", "");
        return test.endsWith("BrokenTest") ? test + ".initializationError" : test;
    }

    private static String describe(List<NewTestCase> tries) {
        return tries.stream()
                .sorted(Comparator.comparing(NewTestCase::run).thenComparing(NewTestCase::result))
                .map(KeptTests::describe)
                .collect(Collectors.joining(", "));
    }

    private static String describe(NewTestCase each) {
        return each.result() + ("failure".equals(each.failPhase()) ? " (failure) in " : " in ") + each.run();
    }
}
