package dev.testkeep.storage.hibernate.internal.read;

import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseId;
import dev.testkeep.storage.hibernate.internal.hql.HqlQuery;
import dev.testkeep.storage.hibernate.internal.mapping.PerfValueEntity;
import dev.testkeep.storage.hibernate.internal.mapping.Series;
import dev.testkeep.storage.hibernate.internal.mapping.TupleMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;

/** Loads the performance values of many test cases with one statement. */
final class PerfValueReader {

    private final StatelessSession session;
    private final Catalogue catalogue;

    PerfValueReader(StatelessSession session, Catalogue catalogue) {
        this.session = session;
        this.catalogue = catalogue;
    }

    List<TestCase> addTo(List<TestCase> cases) {
        List<PerfValueEntity> rows = rows(cases);
        Map<Long, Series> series =
                catalogue.series(session, rows.stream().map(row -> row.seriesId).toList());
        Map<TestCaseId, List<PerfValue>> values = new HashMap<>();
        for (PerfValueEntity row : rows) {
            values.computeIfAbsent(id(row), id -> new ArrayList<>())
                    .add(TupleMapper.perfValue(row, Catalogue.referred(series, row.seriesId)));
        }
        return cases.stream()
                .map(testCase -> testCase.withPerfValues(values.getOrDefault(testCase.id(), List.of())))
                .toList();
    }

    private List<PerfValueEntity> rows(List<TestCase> cases) {
        return new HqlQuery()
                .anyPosition(
                        "v.sessionUuid",
                        "v.run",
                        "v.caseIndex",
                        cases.stream().map(TestCase::id).toList())
                .select(
                        session,
                        "from PerfValue v",
                        "\norder by v.sessionUuid, v.run, v.caseIndex, v.index",
                        PerfValueEntity.class)
                .getResultList();
    }

    private static TestCaseId id(PerfValueEntity value) {
        return new TestCaseId(value.sessionUuid, value.run, value.caseIndex);
    }
}
