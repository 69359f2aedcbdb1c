package dev.testkeep.cli.option;

import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.performance.AggregateFunction.Statistic;
import dev.testkeep.storage.performance.PerformanceQuery;
import dev.testkeep.storage.performance.PerformanceRepository;
import dev.testkeep.storage.performance.Summary;
import java.util.Map;
import java.util.stream.Collectors;

/** The nodes that test cases ran on, which only their documents tell. */
public final class NodeLists {

    private static final String CASE = "uuid";
    private static final String NODES = "job_nodelist";

    private NodeLists() {}

    /** The nodes, as ReFrame writes them, of the test cases that match and have any, by the text of their positions. */
    public static Map<String, String> read(PerformanceRepository performance, TestCaseQuery query) {
        Summary byCase = Summary.builder()
                .aggregate(Statistic.COUNT)
                .groupBy(CASE)
                .columns(CASE, NODES)
                .build();
        return performance.aggregate(new PerformanceQuery(query, byCase)).rows().stream()
                .map(row -> row.values())
                .filter(values -> values.get(1) != null)
                .collect(Collectors.toMap(values -> values.get(0).toString(), values -> values.get(1)
                        .toString()));
    }
}
