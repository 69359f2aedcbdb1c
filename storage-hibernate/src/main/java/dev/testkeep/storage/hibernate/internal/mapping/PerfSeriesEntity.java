package dev.testkeep.storage.hibernate.internal.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One row per thing that was ever measured: what, in which test. Comparisons group by its number instead of by texts. */
@Entity(name = "PerfSeries")
@Table(name = "perf_series", indexes = @Index(name = "index_perf_series_test", columnList = "test_id"))
public class PerfSeriesEntity extends HashedRow {

    @Column(name = "test_id", nullable = false)
    long testId;

    @Column(name = "metric", nullable = false)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    public String metric;

    @Column(name = "unit", nullable = false)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    public String unit;

    /** For Hibernate. */
    PerfSeriesEntity() {}

    @Override
    public List<Object> content() {
        return List.of(testId, metric, unit);
    }
}
