package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.performance.PerformanceTable.Preference;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Which values of a series are better, as the thresholds of its newest value say. */
final class Preferences {

    private static final int BATCH = 500;

    private final Map<Long, Preference> known = new HashMap<>();

    Preferences(StatelessSession session, Collection<Long> series) {
        List<Long> ids = new ArrayList<>(series);
        for (int start = 0; start < ids.size(); start += BATCH) {
            learn(session, ids.subList(start, Math.min(start + BATCH, ids.size())));
        }
    }

    private void learn(StatelessSession session, List<Long> ids) {
        SelectionQuery<Tuple> newest = new Conditions().in("v.seriesId", ids).select(session, """
                        select v.seriesId as series, v.lowerThreshold as lower, v.upperThreshold as upper
                        from PerfValue v""", """

                            and v.completedAt = (
                                select max(w.completedAt) from PerfValue w where w.seriesId = v.seriesId)""", Tuple.class);
        newest.getResultList().forEach(row -> known.put(row.get("series", Long.class), preference(row)));
    }

    private static Preference preference(Tuple row) {
        boolean isBoundedBelow = row.get("lower") != null;
        boolean isBoundedAbove = row.get("upper") != null;
        if (isBoundedBelow == isBoundedAbove) {
            return Preference.UNKNOWN;
        }
        return isBoundedBelow ? Preference.HIGHER : Preference.LOWER;
    }

    /** What all of them agree in. */
    Preference of(Set<Long> series) {
        Set<Preference> found = series.stream()
                .map(id -> known.getOrDefault(id, Preference.UNKNOWN))
                .collect(Collectors.toSet());
        return found.size() == 1 ? found.iterator().next() : Preference.UNKNOWN;
    }
}
