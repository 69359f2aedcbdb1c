package dev.testkeep.testng;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testng.TestNG;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Runs sample tests with the listener, and reads what it has written. */
final class Spooled {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    private Spooled(Path folder) {
        this.folder = folder;
    }

    /** The listener finds itself; the settings are those of the process. */
    static Spooled run(Path folder, Class<?>... classes) {
        System.setProperty("testkeep.spool", folder.toString());
        try {
            TestNG testng = new TestNG(false);
            testng.setTestClasses(classes);
            testng.setVerbose(0);
            testng.run();
        } finally {
            System.clearProperty("testkeep.spool");
        }
        return new Spooled(folder);
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
        String name = text(test, "test").replaceFirst("^.*\\$|^[a-z.]+[.]", "");
        return test.has("arguments") ? name + " [" + text(test, "arguments") + "]" : name;
    }

    static String text(JsonNode line, String name) {
        return line.get(name).stringValue();
    }
}
