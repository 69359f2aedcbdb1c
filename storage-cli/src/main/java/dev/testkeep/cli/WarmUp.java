package dev.testkeep.cli;

import dev.testkeep.cli.option.CliContext;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.BackendProviders;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Runs every command in a folder that is thrown away, so that what they need is loaded once. */
final class WarmUp {

    private static final String EVERYTHING = "all/mean:/";

    private static final List<List<String>> COMMANDS = List.of(
            List.of("sessions"),
            List.of("sessions", "now-1d:now?tag == 'none'", "--format", "csv"),
            List.of("cases", "-n", "warm", "-E", "num_tasks > 0"),
            List.of("cases", "all", "--format", "json"),
            List.of("cases", EVERYTHING),
            List.of("compare", "all/" + EVERYTHING),
            List.of("history", "warm"),
            List.of("stats"),
            List.of("export", "all"),
            List.of("info"),
            List.of("verify", "--content"),
            List.of("delete", "all"),
            List.of("schema"),
            List.of("--help"),
            List.of("sessions", "--help"),
            List.of("sessions", "--no-such-option"));

    private final Path folder;

    private WarmUp(Path folder) {
        this.folder = folder;
    }

    /** The argument is the folder, which is empty. */
    public static void main(String[] arguments) throws IOException {
        new WarmUp(Path.of(arguments[0])).run();
        System.exit(0);
    }

    /** Commands that fail, for want of a driver that runs on this system, are as good as others. */
    private void run() throws IOException {
        String report = report().toString();
        for (BackendProvider provider : BackendProviders.load().found()) {
            String url = provider.exampleUrl();
            Optional<Path> file = provider.configure(StorageConfig.of(url)).file();
            if (file.isPresent()) {
                runAll(
                        url.replace(
                                file.get().getFileName().toString(),
                                folder.resolve(provider.id()).toString()),
                        report);
            } else {
                run(url, List.of("schema"));
            }
        }
    }

    private static void runAll(String url, String report) {
        run(url, List.of("import", report));
        COMMANDS.forEach(command -> run(url, command));
    }

    private Path report() throws IOException {
        Path report = folder.resolve("report.json");
        try (InputStream content = Objects.requireNonNull(WarmUp.class.getResourceAsStream("warm-up.json"))) {
            Files.copy(content, report);
        }
        return report;
    }

    private static void run(String url, List<String> command) {
        CliContext process = CliContext.ofProcess();
        CliContext host = new CliContext(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintWriter(Writer.nullWriter()),
                Map.of(),
                process.clock(),
                process.backends(),
                false,
                process.coloured());
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of("--db", url));
        Testkeep.run(host, arguments.toArray(String[]::new));
    }
}
