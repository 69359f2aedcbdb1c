package dev.testkeep.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.table.Emphasis;
import dev.testkeep.storage.performance.PerformanceTable;
import dev.testkeep.storage.performance.PerformanceTable.Preference;
import dev.testkeep.storage.performance.PerformanceTable.Row;
import dev.testkeep.storage.performance.Side;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComparisonColumnsTest {

    private static Emphasis emphasis(@Nullable Double difference, Preference preference, boolean coloured) {
        Row row = new Row(Arrays.asList(difference), preference);
        PerformanceTable table = new PerformanceTable(
                List.of(new PerformanceTable.Column("pdiff", "pdiff (%)", Side.BOTH)), List.of(row));
        return new ComparisonColumns(table, false, coloured)
                .all()
                .get(0)
                .emphasis()
                .apply(row);
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, HIGHER, GOOD",
        "-1.5, HIGHER, BAD",
        "1.5, LOWER, BAD",
        "-1.5, LOWER, GOOD",
        "Infinity, LOWER, BAD",
        "0, HIGHER, NONE",
        "NaN, HIGHER, NONE",
        ", LOWER, NONE",
        "1.5, UNKNOWN, NONE"
    })
    void a_difference_stands_out_if_it_is_known_what_is_better(
            @Nullable Double difference, Preference preference, Emphasis expected) {
        assertThat(emphasis(difference, preference, true)).isEqualTo(expected);
        assertThat(emphasis(difference, preference, false)).isEqualTo(Emphasis.NONE);
    }
}
