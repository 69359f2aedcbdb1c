package dev.testkeep.storage.hibernate.internal.read;

import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseId;
import dev.testkeep.storage.hibernate.internal.hql.HqlQuery;
import dev.testkeep.storage.hibernate.internal.mapping.RowMapper;
import dev.testkeep.storage.hibernate.internal.mapping.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Loads the performance values of many test cases with one statement. */
final class PerfValueReader {

    private final StatelessSession session;
    private final Catalogue catalogue;

    PerfValueReader(StatelessSession session, Catalogue catalogue) {
        this.session = session;
        this.catalogue = catalogue;
    }

    List<TestCase> addTo(List<TestCase> cases) {
        List<@Nullable Object[]> rows = rows(cases);
        Map<Long, Series> series =
                catalogue.series(session, rows.stream().map(RowMapper::seriesId).toList());
        Map<TestCaseId, List<PerfValue>> values = new HashMap<>();
        for (@Nullable Object[] row : rows) {
            values.computeIfAbsent(RowMapper.caseId(row), id -> new ArrayList<>())
                    .add(RowMapper.perfValue(row, series.get(RowMapper.seriesId(row))));
        }
        return cases.stream()
                .map(testCase -> testCase.withPerfValues(values.getOrDefault(testCase.id(), List.of())))
                .toList();
    }

    private List<@Nullable Object[]> rows(List<TestCase> cases) {
        return new HqlQuery()
                .anyPosition(
                        "v.sessionUuid",
                        "v.run",
                        "v.caseIndex",
                        cases.stream().map(TestCase::id).toList())
                .select(
                        session,
                        RowMapper.PERF_VALUE,
                        "\norder by v.sessionUuid, v.run, v.caseIndex, v.index",
                        Object[].class)
                .getResultList();
    }
}
