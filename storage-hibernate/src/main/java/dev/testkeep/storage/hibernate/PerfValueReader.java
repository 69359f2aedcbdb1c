package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseId;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;

/** Loads the performance values of many test cases with one statement. */
final class PerfValueReader {

    private static final String SELECT = """
            select v as value, s.metric as metric, s.unit as unit
            from PerfValue v join PerfSeries s on s.id = v.seriesId""";

    private final StatelessSession session;

    PerfValueReader(StatelessSession session) {
        this.session = session;
    }

    List<TestCase> addTo(List<TestCase> cases) {
        Map<TestCaseId, List<PerfValue>> values = new HashMap<>();
        for (Tuple row : rows(cases)) {
            PerfValueEntity value = row.get("value", PerfValueEntity.class);
            values.computeIfAbsent(id(value), id -> new ArrayList<>())
                    .add(Stored.perfValue(value, row.get("metric", String.class), row.get("unit", String.class)));
        }
        return cases.stream()
                .map(testCase -> testCase.withPerfValues(values.getOrDefault(testCase.id(), List.of())))
                .toList();
    }

    private List<Tuple> rows(List<TestCase> cases) {
        return new Conditions()
                .anyPosition(
                        "v.sessionUuid",
                        "v.run",
                        "v.caseIndex",
                        cases.stream().map(TestCase::id).toList())
                .select(session, SELECT, "\norder by v.sessionUuid, v.run, v.caseIndex, v.index", Tuple.class)
                .getResultList();
    }

    private static TestCaseId id(PerfValueEntity value) {
        return new TestCaseId(value.sessionUuid, value.run, value.caseIndex);
    }
}
