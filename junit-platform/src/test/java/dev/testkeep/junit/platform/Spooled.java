package dev.testkeep.junit.platform;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Runs sample tests with the listener, and reads what it has written. */
final class Spooled {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    private Spooled(Path folder) {
        this.folder = folder;
    }

    static Spooled run(Path folder, Class<?>... classes) {
        return run(
                folder,
                Map.of(),
                List.of(classes).stream().map(DiscoverySelectors::selectClass).toArray(DiscoverySelector[]::new));
    }

    static Spooled run(Path folder, Map<String, String> settings, DiscoverySelector... tests) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(tests)
                .configurationParameter("testkeep.spool", folder.toString())
                .configurationParameters(settings)
                .build();
        launcher().execute(request);
        return new Spooled(folder);
    }

    private static Launcher launcher() {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(new TestkeepExecutionListener())
                .build());
    }

    List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
                found.forEach(files::add);
            }
        }
        return files;
    }

    List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (Path file : files()) {
            for (String line : Files.readAllLines(file)) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }

    List<JsonNode> events(String event) throws IOException {
        return lines().stream()
                .filter(line -> text(line, "event").equals(event))
                .toList();
    }

    /** {@code name arguments: result (cause)}, in the order in which the tests started. */
    List<String> results() throws IOException {
        Map<Integer, String> results = new HashMap<>();
        events("result").forEach(line -> results.put(line.get("n").intValue(), result(line)));
        return events("test").stream()
                .map(test ->
                        name(test) + ": " + results.getOrDefault(test.get("n").intValue(), "unfinished"))
                .toList();
    }

    private static String result(JsonNode line) {
        return text(line, "result") + (line.has("cause") ? " (" + text(line, "cause") + ")" : "");
    }

    /** The test with its arguments, without the packages. */
    static String name(JsonNode test) {
        String name = text(test, "test").replaceFirst("^.*\\$", "");
        return test.has("arguments") ? name + " [" + text(test, "arguments") + "]" : name;
    }

    static String text(JsonNode line, String name) {
        return line.get(name).stringValue();
    }
}
