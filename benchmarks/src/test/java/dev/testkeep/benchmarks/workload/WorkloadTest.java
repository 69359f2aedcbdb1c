package dev.testkeep.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The workload is the one that a Python program generates, which knows nothing of this one and wrote the resources. */
class WorkloadTest {

    private static final Shape SHAPE = new Shape(100, 16);

    private final JsonNode workload = resource("workload.json");
    private final History history = History.of(SHAPE);

    private static JsonNode resource(String name) {
        return JsonMapper.shared().readTree(text(name));
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(WorkloadTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_report_is_the_same(@TempDir Path folder) throws IOException {
        Path report = new Reports(SHAPE).write(7, folder);

        assertThat(JsonMapper.shared().readTree(report)).isEqualTo(resource("session-00007.json"));
        assertThat(numbers(Files.readString(report))).containsExactlyElementsOf(numbers(text("session-00007.json")));
    }

    /** To the letter, but in whatever order. */
    private static List<String> numbers(String json) {
        return Pattern.compile("[:\\[,]\\s*(-?[0-9][0-9.eE+-]*)")
                .matcher(json)
                .results()
                .map(number -> number.group(1))
                .sorted()
                .toList();
    }

    @Test
    void the_sessions_are_the_same() {
        Reports reports = new Reports(SHAPE);

        assertThat(IntStream.range(0, SHAPE.sessions())
                        .mapToObj(session -> reports.uuid(session).toString()))
                .containsExactlyElementsOf(workload.get("session_uuids")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> the_answers_are_the_same() {
        List<String> gone = new ArrayList<>();
        return workload.get("steps")
                .valueStream()
                .filter(step -> !step.get("expect").isEmpty())
                .map(step -> DynamicTest.dynamicTest(step.get("op").asString(), () -> assertAnswers(step, gone)));
    }

    /** There, what was deleted stays away. */
    private void assertAnswers(JsonNode step, List<String> gone) throws Exception {
        List<Expected> answers = new ArrayList<>();
        for (Question question : step(step.get("op").asString()).questions()) {
            Answer answer = question.ask(history.without(gone));
            answers.add(Expected.of(answer));
            if (question instanceof Deletion) {
                gone.addAll(answer.ids());
            }
        }
        assertThat(answers)
                .containsExactlyElementsOf(step.get("expect")
                        .valueStream()
                        .map(expected -> new Expected(
                                expected.get("count").asInt(),
                                expected.get("checksum").asString()))
                        .toList());
    }

    private static Step step(String name) {
        return Workload.of(SHAPE).stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
