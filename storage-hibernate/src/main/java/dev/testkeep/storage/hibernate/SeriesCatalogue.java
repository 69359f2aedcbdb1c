package dev.testkeep.storage.hibernate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.StatelessSession;

/** The series that one query meets, looked up many at a time. Not thread-safe. */
final class SeriesCatalogue {

    private final StatelessSession session;
    private final Map<Long, Series> known = new HashMap<>();

    SeriesCatalogue(StatelessSession session) {
        this.session = session;
    }

    /** Looks up those of them that are not known yet. */
    void learn(Collection<Long> ids) {
        List<Long> unknown =
                ids.stream().filter(id -> !known.containsKey(id)).distinct().toList();
        if (!unknown.isEmpty()) {
            new Conditions()
                    .in("s.id", unknown)
                    .select(session, "from PerfSeries s", "", PerfSeriesEntity.class)
                    .getResultList()
                    .forEach(row -> known.put(row.id, Series.of(row)));
        }
    }

    /** A series that is known. */
    Series get(long id) {
        return Objects.requireNonNull(known.get(id), () -> "There is no performance series " + id);
    }
}
