package dev.testkeep.storage.hibernate.internal.write;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.hibernate.internal.mapping.AttributeMapper;
import dev.testkeep.storage.hibernate.internal.mapping.Doubles;
import dev.testkeep.storage.hibernate.internal.mapping.Sha256;
import dev.testkeep.storage.hibernate.internal.mapping.StorableText;
import dev.testkeep.storage.hibernate.internal.mapping.UnixTime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a session's content that the tables have before version 3: a SHA-256 over the canonical form of everything.
 * An upgrade tells by it whether the content is what was stored.
 */
public final class CanonicalContentHash implements SessionDigest {

    private final MessageDigest session = Sha256.digest();
    private final SortedMap<Integer, MessageDigest> runs = new TreeMap<>();

    public CanonicalContentHash(NewSession header) {
        field(session, header.uuid());
        field(session, UnixTime.seconds(header.start()));
        field(session, UnixTime.secondsOrNull(header.end()));
        new TreeMap<>(header.attributes()).forEach(this::attribute);
        document(session, header.document());
    }

    private void attribute(String name, Object value) {
        field(session, name);
        field(session, AttributeMapper.type(value));
        field(session, value);
    }

    @Override
    public void add(NewTestCase testCase) {
        MessageDigest run = runs.computeIfAbsent(testCase.run(), index -> Sha256.digest());
        field(run, testCase.name());
        field(run, testCase.system());
        field(run, testCase.partition());
        field(run, testCase.environ());
        field(run, testCase.result());
        field(run, UnixTime.secondsOrNull(testCase.completedAt()));
        field(run, UnixTime.secondsOrNull(testCase.duration()));
        field(run, testCase.failPhase());
        field(run, testCase.failReason());
        testCase.perfValues().forEach(value -> perfValue(run, value));
        document(run, testCase.document());
    }

    private static void perfValue(MessageDigest digest, PerfValue value) {
        Result result = value.result();
        field(digest, value.name());
        field(digest, Doubles.normalize(value.value()));
        field(digest, value.unit());
        field(digest, Doubles.normalize(value.reference()));
        field(digest, Doubles.normalize(value.lowerThreshold()));
        field(digest, Doubles.normalize(value.upperThreshold()));
        field(digest, result);
    }

    @Override
    public String finish() {
        for (Map.Entry<Integer, MessageDigest> run : runs.entrySet()) {
            field(session, run.getKey());
            session.update(run.getValue().digest());
        }
        return HexFormat.of().formatHex(session.digest());
    }

    private static void document(MessageDigest digest, @Nullable String document) {
        field(digest, document == null ? null : CanonicalJson.of(document));
    }

    /** Adds a field with its length in front, so that no two sequences of fields look the same. */
    private static void field(MessageDigest digest, @Nullable Object value) {
        if (value == null) {
            length(digest, -1);
            return;
        }
        byte[] bytes = StorableText.encode(value.toString()).getBytes(StandardCharsets.UTF_8);
        length(digest, bytes.length);
        digest.update(bytes);
    }

    private static void length(MessageDigest digest, int length) {
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            digest.update((byte) (length >> shift));
        }
    }
}
