package dev.testkeep.cli.view;

import dev.testkeep.cli.table.Column;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.performance.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of single performance values. */
public final class HistoryColumns {

    private HistoryColumns() {}

    public static List<Column<Measurement>> of(Times times) {
        return List.of(
                times.column("Completed", Measurement::completedAt),
                Column.of("Name", measurement -> measurement.test().name()),
                Column.of("System", measurement -> measurement.test().system()),
                Column.of("Partition", measurement -> measurement.test().partition()),
                Column.of("Environ", measurement -> measurement.test().environ()),
                Column.of("Metric", value(PerfValue::name)),
                Column.numbers("Value", value(PerfValue::value)),
                Column.of("Unit", value(PerfValue::unit)),
                Column.numbers("Reference", value(PerfValue::reference)),
                Column.of("Value result", value(PerfValue::result)),
                Column.of("Result", Measurement::result),
                Column.of("Id", Measurement::testCase));
    }

    private static Function<Measurement, @Nullable Object> value(Function<PerfValue, @Nullable Object> part) {
        return measurement -> part.apply(measurement.value());
    }

    /** The same, and the nodes by the text of the test case's position. */
    public static List<Column<Measurement>> of(Times times, Map<String, String> nodes) {
        List<Column<Measurement>> columns = new ArrayList<>(of(times));
        columns.add(Column.of(
                "Nodes", measurement -> nodes.get(measurement.testCase().toString())));
        return columns;
    }
}
