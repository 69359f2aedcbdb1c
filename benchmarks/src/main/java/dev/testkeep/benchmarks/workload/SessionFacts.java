package dev.testkeep.benchmarks.workload;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What questions ask of a session.
 *
 * @param uuid its key
 * @param start when it started, in Unix seconds
 * @param tag its tag
 * @param pipeline the pipeline that ran it
 * @param cases its test cases
 */
record SessionFacts(UUID uuid, double start, String tag, String pipeline, List<CaseFacts> cases) {

    static SessionFacts of(JsonNode report) {
        JsonNode info = report.get("session_info");
        return new SessionFacts(
                UUID.fromString(info.get("uuid").asString()),
                info.get("time_start_unix").asDouble(),
                info.get("tag").asString(),
                info.get("ci_pipeline_id").asString(),
                report.get("runs")
                        .get(0)
                        .get("testcases")
                        .valueStream()
                        .map(CaseFacts::of)
                        .toList());
    }

    boolean matches(SessionQuestion question) {
        return (question.uuid() == null || question.uuid().equals(uuid))
                && (question.started() == null || question.started().contains(start))
                && (question.attribute() == null || has(question.attribute()));
    }

    private boolean has(SessionQuestion.Attribute attribute) {
        return attribute.value().equals("tag".equals(attribute.name()) ? tag : pipeline);
    }

    /** The ids of its test cases that are asked for. */
    Stream<String> ids(CaseQuestion question) {
        return IntStream.range(0, cases.size())
                .filter(i -> cases.get(i).matches(question))
                .mapToObj(i -> uuid + ":0:" + i);
    }

    /** The groups that its values are in. */
    void addGroups(Window window, Set<String> groups) {
        cases.stream()
                .filter(facts -> facts.measured() && window.contains(facts.completed()))
                .forEach(facts -> facts.addGroups(groups));
    }
}
