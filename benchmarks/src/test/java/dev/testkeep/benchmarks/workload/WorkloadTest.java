package dev.testkeep.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The workload is the one that a Python program generates, which knows nothing of this one and wrote the resources. */
class WorkloadTest {

    private static final Shape SHAPE = new Shape(100, 16);

    private final JsonNode workload = resource("workload.json");
    private final History history = History.of(SHAPE);

    private static JsonNode resource(String name) {
        try (InputStream in = Objects.requireNonNull(WorkloadTest.class.getResourceAsStream(name), name)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_report_is_the_same() {
        assertThat(new Reports(SHAPE).report(7)).isEqualTo(resource("session-00007.json"));
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
