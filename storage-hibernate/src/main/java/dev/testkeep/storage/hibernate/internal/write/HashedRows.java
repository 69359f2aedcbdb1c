package dev.testkeep.storage.hibernate.internal.write;

import dev.testkeep.storage.exception.InvalidDataException;
import dev.testkeep.storage.hibernate.internal.hql.HqlQuery;
import dev.testkeep.storage.hibernate.internal.hql.ParameterLists;
import dev.testkeep.storage.hibernate.internal.mapping.HashedRow;
import dev.testkeep.storage.hibernate.internal.mapping.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;

/**
 * The rows of one table of {@link HashedRow}s that one transaction refers to: inserted where they are missing. Not
 * thread-safe.
 *
 * @param <R> the rows
 */
public final class HashedRows<R extends HashedRow> {

    /** Most sessions have fewer; more are hashed again. */
    private static final int MOST_REMEMBERED = 100_000;

    private final StatelessSession session;
    private final RowInserter inserter;
    private final KnownRows knownRows;
    private final Class<R> type;
    private final String entity;
    private final Map<List<Object>, Long> numbers = new HashMap<>();
    private final Set<Long> known = new HashSet<>();
    private final SortedMap<Long, R> unknown = new TreeMap<>();
    private boolean reliesOnKnown;

    public HashedRows(
            StatelessSession session, RowInserter inserter, KnownRows knownRows, Class<R> type, String entity) {
        this.session = session;
        this.inserter = inserter;
        this.knownRows = knownRows;
        this.type = type;
        this.entity = entity;
    }

    /** The number of the row. It is computed from these texts, which say the same as the row. */
    public long number(R row, Supplier<List<String>> texts) {
        Long number = knownRows.number(row);
        if (number != null) {
            reliesOnKnown = true;
            row.id = number;
            return number;
        }
        if (numbers.size() > MOST_REMEMBERED) {
            numbers.clear();
        }
        row.id = numbers.computeIfAbsent(row.content(), content -> hash(texts.get()));
        if (!known.contains(row.id)) {
            R other = unknown.putIfAbsent(row.id, row);
            if (other != null) {
                checkSame(row, other);
            }
        }
        return row.id;
    }

    /**
     * Inserts the rows that are not there yet: in the order of their numbers, so that concurrent writers do not wait for
     * each other in a circle.
     */
    public void flush() {
        for (List<Long> ids : ParameterLists.chunks(List.copyOf(unknown.keySet()))) {
            stored(ids).forEach(this::forgetIfSame);
        }
        inserter.insert(new ArrayList<>(unknown.values()));
        known.addAll(unknown.keySet());
        unknown.clear();
    }

    /** Whether some of the rows were not looked for, because they were there before. */
    boolean reliesOnKnown() {
        return reliesOnKnown;
    }

    /** The transaction is committed, so all rows are there. */
    void committed() {
        knownRows.add(numbers);
    }

    private List<R> stored(List<Long> ids) {
        return new HqlQuery()
                .in("r.id", ids)
                .select(session, "from " + entity + " r", "", type)
                .getResultList();
    }

    private void forgetIfSame(R stored) {
        R ours = unknown.remove(stored.id);
        if (ours != null) {
            checkSame(ours, stored);
            known.add(stored.id);
        }
    }

    private static void checkSame(HashedRow one, HashedRow other) {
        if (!one.content().equals(other.content())) {
            throw new InvalidDataException(
                    "A hash collision: " + one.content() + " and " + other.content() + " have the same number " + one.id
                            + ". Rename one of them.",
                    null);
        }
    }

    /** The first 63 bits of a SHA-256 over the texts and their lengths: never negative, which some tools trip over. */
    public static long hash(List<String> texts) {
        MessageDigest digest = Sha256.digest();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return ByteBuffer.wrap(digest.digest()).getLong() >>> 1;
    }
}
