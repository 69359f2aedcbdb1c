package dev.testkeep.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.filter.Filter;
import dev.testkeep.storage.performance.PerformanceTable;
import dev.testkeep.storage.performance.PerformanceTable.Column;
import dev.testkeep.storage.performance.PerformanceTable.Preference;
import dev.testkeep.storage.performance.PerformanceTable.Row;
import dev.testkeep.storage.performance.Side;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RowCheckTest {

    private static Row row(@Nullable Double difference, Preference preference) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(difference);
        return new Row(values, preference);
    }

    private static PerformanceTable table(String column, Row... rows) {
        return new PerformanceTable(List.of(new Column(column, column, Side.BOTH)), List.of(rows));
    }

    @Test
    void worse_is_whichever_way_is_worse() {
        PerformanceTable table = table(
                "pdiff",
                row(-10.0, Preference.HIGHER),
                row(10.0, Preference.HIGHER),
                row(-10.0, Preference.LOWER),
                row(10.0, Preference.LOWER),
                row(3.0, Preference.LOWER));

        assertThat(RowCheck.of(Filter.parse("worse > 5"), table).matches()).isEqualTo(2);
        assertThat(RowCheck.of(Filter.parse("worse < -5"), table).matches()).isEqualTo(2);
        assertThat(RowCheck.of(Filter.parse("worse > 5"), table)).hasToString("2 of 5 rows match 'worse > 5'.");
    }

    @Test
    void rows_of_which_nothing_tells_which_way_is_worse_are_counted() {
        PerformanceTable table = table("pdiff", row(50.0, Preference.UNKNOWN), row(null, Preference.LOWER));
        RowCheck check = RowCheck.of(Filter.parse("worse > 5"), table);

        assertThat(check.isPassed()).isTrue();
        assertThat(check).hasToString("0 of 2 rows match 'worse > 5'. Of 2 nothing tells which way is worse.");
    }

    @Test
    void a_table_without_differences_knows_nothing_of_worse() {
        assertThatThrownBy(() -> RowCheck.of(Filter.parse("worse > 5"), table("pval", row(1.0, Preference.LOWER))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("worse");
    }
}
