package dev.testkeep.benchmarks.workload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the reports of a history, as ReFrame writes them: a pure function of its shape. What all sessions and all test
 * cases have in common is in two resources.
 */
public final class Reports {

    /** When the history begins: 2023-11-14T22:13:20Z. */
    static final double START = 1_700_000_000;
    /** A day, in seconds. */
    static final double DAY = 86_400;
    /** How long the history is: 1 % is one day. */
    static final double SPAN = 100 * DAY;

    static final String SYSTEM = "benchsys";

    /** Jobs of a session are completed within half an hour. */
    private static final double SESSION_SECONDS = 1_800;

    private static final int EACH_RELEASE = 10;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'+0000'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ObjectNode SESSION_INFO = resource("session-info.json");

    private final Shape shape;

    public Reports(Shape shape) {
        this.shape = shape;
    }

    static ObjectNode resource(String name) {
        try (InputStream in = Objects.requireNonNull(Reports.class.getResourceAsStream(name), name)) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one of them into the folder, and gives the file. */
    public Path write(int session, Path folder) {
        Path file = folder.resolve(fileName(session));
        try (JsonGenerator generator = new PythonNumbers(JSON.createGenerator(file, JsonEncoding.UTF8))) {
            JSON.writeValue(generator, report(session));
        }
        return file;
    }

    static String fileName(int session) {
        return String.format(Locale.ROOT, "session-%05d.json", session);
    }

    /** The UUID of one of them. */
    UUID uuid(int session) {
        return CaseMaker.uuid(random(session));
    }

    /** When one of them starts. */
    double start(int session) {
        return START + session * (SPAN / shape.sessions());
    }

    /** The report of a session by its number, from 0. */
    ObjectNode report(int session) {
        PythonRandom random = random(session);
        UUID uuid = CaseMaker.uuid(random);
        ArrayNode cases = JSON.createArrayNode();
        CaseMaker maker = new CaseMaker(uuid, random);
        for (int i = 0; i < shape.cases(); i++) {
            cases.add(maker.testCase(i, start(session) + (i + 1) * (SESSION_SECONDS / (shape.cases() + 1))));
        }
        ObjectNode report = JSON.createObjectNode();
        report.set("session_info", counts(info(session, uuid), maker));
        report.putArray("runs")
                .add(counts(JSON.createObjectNode().put("run_index", 0), maker).set("testcases", cases));
        report.putArray("restored_cases");
        return report;
    }

    private PythonRandom random(int session) {
        return new PythonRandom(Workload.SEED + ":" + shape + ":" + session);
    }

    private ObjectNode counts(ObjectNode of, CaseMaker maker) {
        return of.put("num_cases", shape.cases())
                .put("num_failures", maker.failed())
                .put("num_skipped", maker.skipped())
                .put("num_aborted", 0);
    }

    private ObjectNode info(int session, UUID uuid) {
        double end = start(session) + SESSION_SECONDS;
        return SESSION_INFO
                .deepCopy()
                .put("uuid", uuid.toString())
                .put("time_start", time(start(session)))
                .put("time_start_unix", start(session))
                .put("time_end", time(end))
                .put("time_end_unix", end)
                .put("tag", session % EACH_RELEASE == 0 ? "release" : "nightly")
                .put("ci_pipeline_id", Integer.toString(900_000 + session));
    }

    static String time(double seconds) {
        return TIME.format(Instant.ofEpochSecond((long) seconds));
    }

    static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
