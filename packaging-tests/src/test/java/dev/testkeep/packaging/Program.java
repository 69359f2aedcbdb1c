package dev.testkeep.packaging;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program that knows the storage and no backend: compiled once, then run in JVMs with different jars. */
final class Program {

    static final String STORE_AND_READ = "com.example.program.StoreAndRead";
    static final String WITH_CONTEXT_LOADER = "com.example.program.WithContextLoader";

    /** What it prints when it has stored its session and read it again. */
    static final String SUCCESS = " has stream 5644.6 {\"num_threads\": 4}";

    private static final String MODULE = "com.example.program";

    /** The program, which is a module too. */
    static final Path JAR = compile();

    private Program() {}

    private static Path compile() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "program"));
            List<Path> sources = Stream.of("module-info", "StoreAndRead", "WithContextLoader")
                    .map(name -> resource("/program/" + name + ".java"))
                    .toList();
            Path jar =
                    new JarBuilder().module(folder, Jars.storageAnd(), sources).build(folder.resolve("program.jar"));
            jar.toFile().deleteOnExit();
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path resource(String name) {
        try {
            return Path.of(Program.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that it prints with the program and these jars on the class path. */
    static String run(List<Path> jars, String main, String... arguments) throws IOException {
        return java(List.of("-cp", path(jars), main), arguments);
    }

    /** All that it prints with the program and these jars on the module path, but one jar on the class path. */
    static String runAsModule(List<Path> jars, Path onClassPath, String... arguments) throws IOException {
        List<Path> modules =
                jars.stream().filter(jar -> !jar.equals(onClassPath)).toList();
        return java(
                List.of(
                        "-p",
                        path(modules),
                        "-cp",
                        onClassPath.toString(),
                        "--add-modules",
                        "ALL-MODULE-PATH",
                        "-m",
                        MODULE + "/" + STORE_AND_READ),
                arguments);
    }

    private static String path(List<Path> jars) {
        return Stream.concat(Stream.of(JAR), jars.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String java(List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(options);
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
