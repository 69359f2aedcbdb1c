package dev.testkeep.benchmarks.workload;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the test cases of one session: each test on two partitions with two environments; 2 % are skipped, 3 % only
 * compiled, 5 % fail. The order in which random numbers are drawn matters. Not thread-safe.
 */
final class CaseMaker {

    static final List<String> PARTITIONS = List.of("login", "gpu");
    static final List<String> ENVIRONS = List.of("gnu", "cray");
    /** On how many places each test runs. */
    static final int PLACES = PARTITIONS.size() * ENVIRONS.size();

    private static final double SKIPPED = 0.02;
    private static final double COMPILED = 0.05;
    private static final double FAILED = 0.10;
    private static final double SPREAD = 0.04;
    private static final String REASON = "sanity error: pattern 'Solution Validates' not found in 'rfm_job.out'";
    private static final String TRACE =
            "  File \"/opt/reframe/pipeline.py\", line 1, in check_sanity\n    raise SanityError\n";
    private static final int TRACE_LENGTH = 4;
    private static final ObjectNode TEST_CASE = Reports.resource("testcase.json");

    private final UUID session;
    private final PythonRandom random;
    private int failed;
    private int skipped;

    CaseMaker(UUID session, PythonRandom random) {
        this.session = session;
        this.random = random;
    }

    /** The first that a session's random numbers are used for. */
    static UUID uuid(PythonRandom random) {
        BigInteger number = random.bits128();
        long high = (number.shiftRight(Long.SIZE).longValue() & ~0xf000L) | 0x4000L;
        long low = (number.longValue() & ~(0xc000L << 48)) | (0x8000L << 48);
        return new UUID(high, low);
    }

    /** How many have failed so far. */
    int failed() {
        return failed;
    }

    /** How many were skipped so far. */
    int skipped() {
        return skipped;
    }

    ObjectNode testCase(int index, double completed) {
        Place place = Place.of(index);
        double kind = random.random();
        ObjectNode testCase = TEST_CASE.deepCopy();
        identity(testCase, place, index);
        ObjectNode values = values(place);
        times(testCase);
        if (kind >= COMPILED) {
            job(testCase, index, completed);
            testCase.set("perfvalues", values);
        } else {
            noJob(testCase);
        }
        outcome(testCase, kind, place);
        return testCase;
    }

    private void identity(ObjectNode testCase, Place place, int index) {
        testCase.put("session_uuid", session.toString())
                .put("uuid", session + ":0:" + index)
                .put("partition", place.partition())
                .put("environ", place.environ())
                .put("name", place.name())
                .put("display_name", place.name())
                .put("short_name", place.shortName())
                .put("unique_name", place.className() + "_0")
                .put("hashcode", Reports.hash(place.name()))
                .put("filename", "/home/tester/checks/" + place.className() + ".py")
                .put("descr", "Synthetic benchmark number " + place.test())
                .put("size", place.size())
                .put("num_cpus_per_task", place.size())
                .put("stagedir", place.folder("stage"));
        testCase.putArray("executable_opts").add("--size").add(Integer.toString(place.size()));
        testCase.putObject("env_vars")
                .put("OMP_NUM_THREADS", Integer.toString(place.size()))
                .put("OMP_PLACES", "cores");
    }

    private ObjectNode values(Place place) {
        double bandwidth = 100.0 * (1 + place.test() % 7);
        double latency = 5.0 * (1 + place.test() % 5);
        double measuredBandwidth = PythonRandom.round(bandwidth * random.gauss(1, SPREAD), 3);
        double measuredLatency = PythonRandom.round(latency * random.gauss(1, SPREAD), 4);
        ObjectNode values = JsonMapper.shared().createObjectNode();
        value(values.putArray(place.where() + ":bw"), measuredBandwidth, bandwidth)
                .add(-0.1)
                .addNull()
                .add("GB/s")
                .add(measuredBandwidth >= 0.9 * bandwidth ? "pass" : "fail");
        value(values.putArray(place.where() + ":lat"), measuredLatency, latency)
                .addNull()
                .add(0.1)
                .add("us")
                .add(measuredLatency <= 1.1 * latency ? "pass" : "fail");
        return values;
    }

    private static ArrayNode value(ArrayNode tuple, double measured, double reference) {
        return tuple.add(measured).add(reference);
    }

    private void times(ObjectNode testCase) {
        testCase.put("time_run", PythonRandom.round(random.uniform(1, 60), 4))
                .put("time_total", PythonRandom.round(random.uniform(1, 60), 4));
    }

    private void job(ObjectNode testCase, int index, double completed) {
        testCase.put("job_completion_time", Reports.time(completed))
                .put("job_completion_time_unix", completed)
                .put("job_exitcode", 0)
                .put("job_submit_time", completed - 30)
                .put("jobid", Integer.toString(100_000 + index))
                .putArray("job_nodelist")
                .add(String.format(Locale.ROOT, "nid%06d", 1 + random.below(1_999)));
    }

    private static void noJob(ObjectNode testCase) {
        for (String name : List.of(
                "job_completion_time", "job_completion_time_unix", "job_exitcode", "job_submit_time", "jobid")) {
            testCase.putNull(name);
        }
        testCase.putArray("job_nodelist");
        testCase.putObject("perfvalues");
    }

    private void outcome(ObjectNode testCase, double kind, Place place) {
        if (kind >= COMPILED && kind < FAILED) {
            failed++;
            failure(testCase);
            return;
        }
        boolean skip = kind < SKIPPED;
        skipped += skip ? 1 : 0;
        testCase.put("result", skip ? "skip" : "pass")
                .putNull("fail_phase")
                .putNull("fail_reason")
                .put("outputdir", place.folder("output"));
    }

    private static void failure(ObjectNode testCase) {
        testCase.put("result", "fail")
                .put("fail_phase", "sanity")
                .put("fail_reason", REASON)
                .put("fail_severe", false)
                .putObject("fail_info")
                .put("exc_type", "SanityError")
                .put("exc_value", REASON)
                .set("traceback", JsonMapper.shared().valueToTree(Collections.nCopies(TRACE_LENGTH, TRACE)));
    }
}
