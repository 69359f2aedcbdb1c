package dev.testkeep.storage.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One row per thing that was ever measured: what, in which test, where. Comparisons group by its number instead of by
 * six texts.
 */
@Entity(name = "PerfSeries")
@Table(name = "perf_series")
class PerfSeriesEntity {

    @Id
    @Column(name = "id")
    long id;

    @Column(name = "name", nullable = false)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String name;

    @Column(name = "system", nullable = false)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String system;

    @Column(name = "partition", nullable = false)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String partition;

    @Column(name = "environ", nullable = false)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String environ;

    @Column(name = "metric", nullable = false)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String metric;

    @Column(name = "unit", nullable = false)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String unit;

    /** For Hibernate. */
    PerfSeriesEntity() {}
}
