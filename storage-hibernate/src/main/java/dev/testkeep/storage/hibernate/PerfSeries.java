package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.InvalidDataException;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.StatelessSession;

/**
 * The series that one transaction writes values of. A series' number is computed from what identifies it, so a writer
 * knows it without asking; rows are inserted where they are missing.
 */
final class PerfSeries {

    private final StatelessSession session;
    private final RowInserter inserter;
    private final Set<Long> known = new HashSet<>();
    private final SortedMap<Long, PerfSeriesEntity> unknown = new TreeMap<>();

    PerfSeries(StatelessSession session, RowInserter inserter) {
        this.session = session;
        this.inserter = inserter;
    }

    /** The number of the series that the value belongs to. */
    long id(NewTestCase testCase, PerfValue value) {
        PerfSeriesEntity series = series(testCase, value);
        if (!known.contains(series.id)) {
            unknown.put(series.id, series);
        }
        return series.id;
    }

    /**
     * Inserts the series that are not there yet: in the order of their numbers, so that concurrent writers do not wait
     * for each other in a circle.
     */
    void flush() {
        if (unknown.isEmpty()) {
            return;
        }
        known.addAll(unknown.keySet());
        stored(unknown.keySet()).forEach(this::checkSame);
        inserter.insert(new ArrayList<>(unknown.values()));
        unknown.clear();
    }

    private List<PerfSeriesEntity> stored(Collection<Long> ids) {
        return session.createSelectionQuery("from PerfSeries where id in (:ids)", PerfSeriesEntity.class)
                .setParameterList("ids", ids)
                .getResultList();
    }

    private void checkSame(PerfSeriesEntity stored) {
        PerfSeriesEntity ours = unknown.remove(stored.id);
        if (ours != null && !key(ours).equals(key(stored))) {
            throw new InvalidDataException(
                    "Two performance series have the same number " + stored.id + ": " + key(ours) + " and "
                            + key(stored) + ". Rename one of them.",
                    null);
        }
    }

    private static PerfSeriesEntity series(NewTestCase testCase, PerfValue value) {
        PerfSeriesEntity series = new PerfSeriesEntity();
        series.name = StorableText.encode(testCase.name());
        series.system = StorableText.encode(testCase.system());
        series.partition = StorableText.encode(testCase.partition());
        series.environ = StorableText.encode(testCase.environ());
        series.metric = StorableText.encode(value.name());
        series.unit = StorableText.encode(value.unit());
        series.id = number(key(series));
        return series;
    }

    private static List<String> key(PerfSeriesEntity series) {
        return List.of(series.name, series.system, series.partition, series.environ, series.metric, series.unit);
    }

    /** The first 63 bits of a SHA-256: never negative, which some tools would trip over. */
    private static long number(List<String> key) {
        MessageDigest digest = ContentHash.sha256();
        for (String part : key) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return ByteBuffer.wrap(digest.digest()).getLong() >>> 1;
    }
}
