package dev.testkeep.reports.internal.reframe;

import dev.testkeep.reports.internal.json.EpochSeconds;
import dev.testkeep.reports.internal.json.Json;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionAttributes;
import dev.testkeep.storage.TestCase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Writes one session as a report of ReFrame. */
public final class ReportSessionWriter {

    private static final String DATA_VERSION = "4.2";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssxx", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final JsonGenerator generator;
    private final Session session;
    private final RunWriter runs;

    /** A writer of this session to this generator. */
    public ReportSessionWriter(JsonGenerator generator, Session session, Iterator<TestCase> testCases) {
        this.generator = generator;
        this.session = session;
        this.runs = new RunWriter(generator, testCases);
    }

    /** Writes it: unchanged if the document is that of a report. */
    public void write(@Nullable String document) {
        if (document != null && isReport(document)) {
            copy(document);
        } else {
            compose(document);
        }
    }

    private static boolean isReport(String document) {
        boolean info = false;
        boolean runs = false;
        try (JsonParser parser = Json.openDocument(document)) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("runs")) {
                    runs = value == JsonToken.START_ARRAY && holdsOnlyObjects(parser);
                } else {
                    info |= name.equals("session_info") && value == JsonToken.START_OBJECT;
                    parser.skipChildren();
                }
            }
        }
        return info && runs;
    }

    private static boolean holdsOnlyObjects(JsonParser parser) {
        boolean only = true;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            only &= token == JsonToken.START_OBJECT;
            parser.skipChildren();
        }
        return only;
    }

    private void copy(String document) {
        generator.writeStartObject();
        try (JsonParser parser = Json.openDocument(document)) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                boolean isRuns = parser.currentName().equals("runs");
                if (parser.nextToken() == JsonToken.START_ARRAY && isRuns) {
                    copyRuns(parser);
                } else {
                    Json.copyValue(parser, generator);
                }
            }
        }
        generator.writeEndObject();
    }

    private void copyRuns(JsonParser parser) {
        generator.writeArrayPropertyStart("runs");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            runs.copy(parser);
        }
        runs.composeRest();
        generator.writeEndArray();
    }

    private void compose(@Nullable String document) {
        generator.writeStartObject();
        ObjectWriter members = new ObjectWriter(generator);
        members.start("session_info");
        writeInfo();
        members.start("runs");
        generator.writeStartArray();
        runs.composeRest();
        generator.writeEndArray();
        members.start("restored_cases");
        generator.writeStartArray().writeEndArray();
        if (document != null) {
            members.addDocument(document);
        }
        generator.writeEndObject();
    }

    private void writeInfo() {
        generator.writeStartObject();
        ObjectWriter info = new ObjectWriter(generator);
        info.add("data_version", DATA_VERSION)
                .add("uuid", session.uuid().toString())
                .add("num_cases", session.counts().cases())
                .add("num_failures", session.counts().failed())
                .add("num_aborted", session.counts().aborted())
                .add("num_skipped", session.counts().skipped());
        addTimes(info);
        session.attributes().forEach(info::add);
        info.add(SessionAttributes.HOST, "");
        generator.writeEndObject();
    }

    private void addTimes(ObjectWriter info) {
        Instant end = session.end();
        info.add("time_start", TIME.format(session.start()))
                .add("time_start_unix", EpochSeconds.seconds(session.start()))
                .add("time_end", end == null ? null : TIME.format(end))
                .add("time_end_unix", EpochSeconds.seconds(end))
                .add("time_elapsed", end == null ? null : EpochSeconds.seconds(Duration.between(session.start(), end)));
    }
}
