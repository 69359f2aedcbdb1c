package dev.testkeep.reports.internal.reframe;

import dev.testkeep.reports.internal.json.EpochSeconds;
import dev.testkeep.reports.internal.json.Json;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Writes test cases as ReFrame does. */
public final class ReportCaseWriter {

    private static final DateTimeFormatter RFC_3339 =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final JsonGenerator generator;

    /** A writer to this generator. */
    public ReportCaseWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Writes the document, and what else is known. */
    public void write(TestCase testCase) {
        write(testCase, false);
    }

    /** Writes the document as it is if it is that of a test case in a report, and otherwise what else is known, too. */
    void writeAsImported(TestCase testCase) {
        write(testCase, true);
    }

    private void write(TestCase testCase, boolean asImported) {
        generator.writeStartObject();
        ObjectWriter members = new ObjectWriter(generator);
        if (testCase.document() != null) {
            members.addDocument(testCase.document());
        }
        if (!(asImported && members.has("name") && members.has("result"))) {
            addKnown(members, testCase);
        }
        generator.writeEndObject();
    }

    private void addKnown(ObjectWriter members, TestCase testCase) {
        addPosition(members, testCase.id());
        addTest(members, testCase);
        addOutcome(members, testCase);
        if (members.start("perfvalues")) {
            writePerfValues(testCase);
        }
    }

    private static void addPosition(ObjectWriter members, TestCaseId id) {
        members.add("uuid", id.toString())
                .add("session_uuid", id.session().toString())
                .add("run_index", id.run());
    }

    /** ReFrame's schema demands a file name, too. */
    private static void addTest(ObjectWriter members, TestCase testCase) {
        members.add("name", testCase.name())
                .add("unique_name", testCase.name())
                .add("filename", "")
                .add("system", testCase.system())
                .add("partition", testCase.partition())
                .add("environ", testCase.environ());
    }

    private static void addOutcome(ObjectWriter members, TestCase testCase) {
        Instant completed = testCase.completedAt();
        members.add("result", testCase.result().word())
                .add("job_completion_time", completed == null ? null : RFC_3339.format(completed))
                .add("job_completion_time_unix", EpochSeconds.seconds(completed))
                .add("time_total", EpochSeconds.seconds(testCase.duration()))
                .add("fail_phase", testCase.failPhase())
                .add("fail_reason", testCase.failReason());
    }

    private void writePerfValues(TestCase testCase) {
        generator.writeStartObject();
        ObjectWriter values = new ObjectWriter(generator);
        String place = testCase.system() + ":" + testCase.partition() + ":";
        for (int i = 0; i < testCase.perfValues().size(); i++) {
            PerfValue value = testCase.perfValues().get(i);
            // What stands before the last ':' is free, so a name that was measured more than once can be told apart.
            if (values.start(place + value.name()) || values.start(place + i + ":" + value.name())) {
                writeTuple(value);
            }
        }
        generator.writeEndObject();
    }

    private void writeTuple(PerfValue value) {
        generator.writeStartArray();
        Json.writeScalar(value.value(), generator);
        Json.writeScalar(value.reference(), generator);
        Json.writeScalar(value.lowerThreshold(), generator);
        Json.writeScalar(value.upperThreshold(), generator);
        Json.writeScalar(value.unit(), generator);
        Json.writeScalar(value.result(), generator);
        generator.writeEndArray();
    }
}
