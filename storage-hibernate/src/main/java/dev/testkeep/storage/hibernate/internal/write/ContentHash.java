package dev.testkeep.storage.hibernate.internal.write;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.hibernate.internal.mapping.AttributeMapper;
import dev.testkeep.storage.hibernate.internal.mapping.Doubles;
import dev.testkeep.storage.hibernate.internal.mapping.UnixTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A hash over what a session holds, in the form in which it is stored, so that it is the same wherever the session is
 * stored and copied. Where the report lay does not count.
 */
public final class ContentHash implements SessionDigest {

    private static final int SESSION = 1;
    private static final int RUN = 2;

    private final Fingerprint session = new Fingerprint().start(SESSION);
    private final SortedMap<Integer, Fingerprint> runs = new TreeMap<>();
    private final JsonFingerprint documents = new JsonFingerprint();

    public ContentHash(NewSession header) {
        session.add(header.uuid().getMostSignificantBits())
                .add(header.uuid().getLeastSignificantBits())
                .add(UnixTime.seconds(header.start()))
                .add(UnixTime.secondsOrNull(header.end()))
                .add(header.attributes().size());
        new TreeMap<>(header.attributes()).forEach(this::attribute);
        document(session, header.document());
    }

    private void attribute(String name, Object value) {
        session.add(name).add(AttributeMapper.type(value)).add(value.toString());
    }

    @Override
    public void add(NewTestCase testCase) {
        Fingerprint run = runs.computeIfAbsent(testCase.run(), index -> new Fingerprint().start(RUN));
        run.add(testCase.name())
                .add(testCase.system())
                .add(testCase.partition())
                .add(testCase.environ())
                .add(testCase.result().word())
                .add(UnixTime.secondsOrNull(testCase.completedAt()))
                .add(UnixTime.secondsOrNull(testCase.duration()))
                .add(testCase.failPhase())
                .add(testCase.failReason())
                .add(testCase.perfValues().size());
        testCase.perfValues().forEach(value -> perfValue(run, value));
        document(run, testCase.document());
    }

    private static void perfValue(Fingerprint run, PerfValue value) {
        Result result = value.result();
        run.add(value.name())
                .add(Doubles.normalize(value.value()))
                .add(value.unit())
                .add(Doubles.normalize(value.reference()))
                .add(Doubles.normalize(value.lowerThreshold()))
                .add(Doubles.normalize(value.upperThreshold()))
                .add(result == null ? null : result.word());
    }

    @Override
    public String finish() {
        for (Map.Entry<Integer, Fingerprint> run : runs.entrySet()) {
            Fingerprint content = run.getValue().finish();
            session.add(run.getKey()).add(content.high()).add(content.low());
        }
        return session.finish().toString();
    }

    private void document(Fingerprint content, @Nullable String document) {
        if (document == null) {
            content.add(0);
        } else {
            documents.add(document, content.add(1));
        }
    }
}
