package dev.testkeep.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the listeners have written in all processes of a build. */
final class SpooledTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Path> files;
    private final Set<String> sessions = new TreeSet<>();
    private final Map<String, List<Attempt>> attempts = new LinkedHashMap<>();
    private final List<JsonNode> entries = new ArrayList<>();

    private SpooledTests(List<Path> files) {
        this.files = files;
    }

    static SpooledTests in(List<Path> files) throws IOException {
        SpooledTests tests = new SpooledTests(files);
        for (Path file : files) {
            tests.read(file);
        }
        return tests;
    }

    private void read(Path file) throws IOException {
        String module = "";
        Map<Integer, Attempt> byNumber = new HashMap<>();
        for (String text : Files.readAllLines(file)) {
            JsonNode line = JSON.readTree(text);
            switch (line.get("event").stringValue()) {
                case "testkeep-spool" -> {
                    sessions.add(line.get("session").stringValue());
                    module = line.get("module").stringValue();
                }
                case "test" -> {
                    Attempt attempt = new Attempt(line);
                    byNumber.put(line.get("n").intValue(), attempt);
                    attempts.computeIfAbsent(module + line.get("id").stringValue(), id -> new ArrayList<>())
                            .add(attempt);
                }
                case "result" -> byNumber.get(line.get("n").intValue()).result = line;
                case "entry" -> entries.add(line);
                default -> {}
            }
        }
    }

    List<Path> files() {
        return files;
    }

    Set<String> sessions() {
        return sessions;
    }

    List<JsonNode> entries() {
        return entries;
    }

    /** {@code Class.method: fail, pass} for each case that Surefire has, too: it does not count tests that never started. */
    List<String> cases() {
        return attempts.values().stream()
                .filter(all -> all.stream().noneMatch(Attempt::isMissedBySurefire))
                .map(SpooledTests::describe)
                .sorted()
                .toList();
    }

    private static String describe(List<Attempt> attempts) {
        List<String> results = attempts.stream()
                .sorted((a, b) -> Double.compare(a.at(), b.at()))
                .map(Attempt::word)
                .toList();
        return attempts.get(0).test.get("test").stringValue() + ": " + String.join(", ", results);
    }

    /** One try of a test. */
    private static final class Attempt {

        private final JsonNode test;
        private JsonNode result;

        Attempt(JsonNode test) {
            this.test = test;
        }

        double at() {
            return test.get("at").doubleValue();
        }

        String word() {
            return result == null
                    ? "unfinished"
                    : result.get("result").stringValue().replace("fail_deps", "skip");
        }

        boolean isMissedBySurefire() {
            return result != null
                    && result.has("cause")
                    && result.get("cause").stringValue().equals("before_all")
                    && result.get("result").stringValue().equals("fail_deps");
        }
    }
}
