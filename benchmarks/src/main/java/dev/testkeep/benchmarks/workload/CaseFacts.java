package dev.testkeep.benchmarks.workload;

import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What questions ask of a test case.
 *
 * @param place the test, and where it ran
 * @param result how it came out
 * @param completed when its job was completed, in Unix seconds; NaN if there was none
 * @param measured whether it has values
 */
record CaseFacts(Place place, String result, double completed, boolean measured) {

    static CaseFacts of(JsonNode testCase) {
        JsonNode completed = testCase.get("job_completion_time_unix");
        String uuid = testCase.get("uuid").asString();
        return new CaseFacts(
                Place.of(Integer.parseInt(uuid.substring(uuid.lastIndexOf(':') + 1))),
                testCase.get("result").asString().intern(),
                completed.isNull() ? Double.NaN : completed.asDouble(),
                !testCase.get("perfvalues").isEmpty());
    }

    boolean matches(CaseQuestion question) {
        return (question.completed() == null || question.completed().contains(completed))
                && (question.regex() == null
                        || Pattern.compile(question.regex())
                                .matcher(place.name())
                                .lookingAt())
                && (question.filter() == null || matches(question.filter()));
    }

    private boolean matches(CaseFilter filter) {
        return filter.partition().equals(place.partition())
                && filter.size() == place.size()
                && filter.result().equals(result);
    }

    /** As Python writes tuples of name, place, metric and unit. */
    void addGroups(Set<String> groups) {
        groups.add(group("bw", "GB/s"));
        groups.add(group("lat", "us"));
    }

    private String group(String metric, String unit) {
        return "('" + place.name() + "', '" + place.where() + "+" + place.environ() + "', '" + metric + "', '" + unit
                + "')";
    }
}
