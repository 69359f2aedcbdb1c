package dev.testkeep.build;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A small project, and what Maven makes of it. */
final class SampleBuild {

    static final Path PROJECTS = Path.of("src", "test", "builds").toAbsolutePath();

    /** Small JVMs, which live for seconds. */
    private static final String JVM = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m";

    private final Path folder;
    private final int exitCode;
    private final String output;

    private SampleBuild(Path folder, int exitCode, String output) {
        this.folder = folder;
        this.exitCode = exitCode;
        this.output = output;
    }

    /** Copies a project into this folder, and builds it there. */
    static SampleBuild run(String project, Path folder, String... arguments) throws IOException, InterruptedException {
        return runBy(List.of(), project, folder, arguments);
    }

    /** The same, by a command that gets Maven's as its arguments. */
    static SampleBuild runBy(List<String> wrapper, String project, Path folder, String... arguments)
            throws IOException, InterruptedException {
        copy(PROJECTS.resolve(project), folder);
        List<String> all = new ArrayList<>(List.of(
                "-Dmaven.repo.local=" + System.getProperty("maven.repo.local"),
                "-Djar.test-spool=" + jar("testkeep-test-spool"),
                "-Djar.junit-platform=" + jar("testkeep-junit-platform"),
                "-Djar.testng=" + jar("testkeep-testng")));
        all.addAll(List.of(arguments));
        return maven(wrapper, folder, all);
    }

    /** Copies a project into this folder, unless it is there, and builds it as a stranger would, with what is published. */
    static SampleBuild ofStranger(Path project, Path folder, String... arguments)
            throws IOException, InterruptedException {
        if (Files.notExists(folder.resolve("pom.xml"))) {
            copy(project, folder);
        }
        return again(folder, arguments);
    }

    /** Builds the project that a stranger has in this folder. */
    static SampleBuild again(Path folder, String... arguments) throws IOException, InterruptedException {
        PublishedArtifacts published = PublishedArtifacts.ofThisBuild();
        List<String> all = new ArrayList<>(
                List.of("-gs", published.settings().toString(), "-Dmaven.repo.local=" + published.repository()));
        all.addAll(List.of(arguments));
        return maven(List.of(), folder, all);
    }

    private static SampleBuild maven(List<String> wrapper, Path folder, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(List.of(
                Path.of(System.getProperty("maven.home"), "bin", isWindows() ? "mvn.cmd" : "mvn")
                        .toString(),
                "-B",
                "-ntp",
                "-Dstyle.color=never"));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("TESTKEEP_") || name.equals("MAVEN_ARGS"));
        builder.environment().put("MAVEN_OPTS", JVM);
        Process maven = builder.start();
        String output = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new SampleBuild(folder, maven.waitFor(), output);
    }

    private static boolean isWindows() {
        return File.separatorChar == '\\';
    }

    private static void copy(Path project, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(project.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** A jar of this very build. */
    static Path jar(String artifact) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(path -> path.getFileName().toString().matches(artifact + "-\\d.*\\.jar"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no jar of " + artifact));
    }

    Path folder() {
        return folder;
    }

    int exitCode() {
        return exitCode;
    }

    String output() {
        return output;
    }

    /** What the plugin says. */
    List<String> testkeepLines() {
        return output.lines().filter(line -> line.contains("Testkeep: ")).toList();
    }

    /** All files with names like this one, in all modules. */
    List<Path> files(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .sorted()
                    .toList();
        }
    }

    List<Path> spool() throws IOException {
        return files(".*\\.jsonl");
    }

    /** By the listeners. */
    KeptTests kept() throws IOException {
        return KeptTests.ofSpool(spool());
    }

    /** By what Surefire and Failsafe have written; TestNG writes reports of its own below theirs. */
    KeptTests reported() throws IOException {
        return KeptTests.ofReports(files("TEST-.*\\.xml").stream()
                .filter(file -> file.getParent().getFileName().toString().matches("(surefire|failsafe)-reports"))
                .toList());
    }
}
