package dev.testkeep.reports.internal.reframe;

import dev.testkeep.reports.internal.json.Json;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.TestCase;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Writes the runs of one session, one after the other, and to each the test cases that belong to it. */
final class RunWriter {

    private final JsonGenerator generator;
    private final ReportCaseWriter testCaseWriter;
    private final Iterator<TestCase> testCases;
    private @Nullable TestCase next;
    private int run;

    RunWriter(JsonGenerator generator, Iterator<TestCase> testCases) {
        this.generator = generator;
        this.testCaseWriter = new ReportCaseWriter(generator);
        this.testCases = testCases;
        advance();
    }

    /** The run that the parser stands at, with the stored test cases, as they were imported. */
    void copy(JsonParser parser) {
        generator.writeStartObject();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            boolean isTestCases = parser.currentName().equals("testcases");
            parser.nextToken();
            if (isTestCases) {
                parser.skipChildren();
            } else {
                Json.copyValue(parser, generator);
            }
        }
        generator.writeArrayPropertyStart("testcases");
        for (TestCase testCase = poll(); testCase != null; testCase = poll()) {
            testCaseWriter.writeAsImported(testCase);
        }
        generator.writeEndArray();
        generator.writeEndObject();
        run++;
    }

    /** The runs of which there are only test cases. */
    void composeRest() {
        while (next != null) {
            compose();
            run++;
        }
    }

    private void compose() {
        generator.writeStartObject();
        generator.writeNumberProperty("run_index", run);
        generator.writeArrayPropertyStart("testcases");
        int cases = 0;
        Map<Result.Kind, Integer> counts = new EnumMap<>(Result.Kind.class);
        for (TestCase testCase = poll(); testCase != null; testCase = poll()) {
            testCaseWriter.write(testCase);
            counts.merge(testCase.result().kind(), 1, Integer::sum);
            cases++;
        }
        generator.writeEndArray();
        generator.writeNumberProperty("num_cases", cases);
        generator.writeNumberProperty("num_failures", counts.getOrDefault(Result.Kind.FAILED, 0));
        generator.writeNumberProperty("num_aborted", counts.getOrDefault(Result.Kind.ABORTED, 0));
        generator.writeNumberProperty("num_skipped", counts.getOrDefault(Result.Kind.SKIPPED, 0));
        generator.writeEndObject();
    }

    /** The next test case of this run, or null. */
    private @Nullable TestCase poll() {
        TestCase testCase = next;
        if (testCase == null || testCase.id().run() > run) {
            return null;
        }
        if (testCase.id().run() < run) {
            throw new IllegalArgumentException(
                    "test cases must come in the order of their positions: " + testCase.id());
        }
        advance();
        return testCase;
    }

    private void advance() {
        next = testCases.hasNext() ? testCases.next() : null;
    }
}
