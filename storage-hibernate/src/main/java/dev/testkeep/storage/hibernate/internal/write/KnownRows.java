package dev.testkeep.storage.hibernate.internal.write;

import dev.testkeep.storage.hibernate.internal.mapping.HashedRow;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of rows that were seen in the tables, by what they say, so that nobody asks for them again: most sessions run
 * the tests that the last one ran. Others may have removed them since, so a writer who relies on them looks at the end
 * whether they are there. One for a storage. Thread-safe.
 */
public final class KnownRows {

    /** Some megabytes. What is remembered beyond it is forgotten at once. */
    private static final int MOST_REMEMBERED = 20_000;

    private final Map<List<Object>, Long> numbers = new ConcurrentHashMap<>();

    @Nullable
    Long number(HashedRow row) {
        return numbers.get(row.content());
    }

    void add(Map<List<Object>, Long> stored) {
        if (numbers.size() + stored.size() > MOST_REMEMBERED) {
            forget();
        }
        stored.entrySet().stream().limit(MOST_REMEMBERED).forEach(row -> numbers.put(row.getKey(), row.getValue()));
    }

    public void forget() {
        numbers.clear();
    }
}
