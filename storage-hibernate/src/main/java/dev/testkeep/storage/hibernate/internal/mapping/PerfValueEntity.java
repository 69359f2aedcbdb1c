package dev.testkeep.storage.hibernate.internal.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One row per measured value, as narrow as it can be: comparisons scan it. The completion time is repeated from the
 * test case so that they need no join.
 */
@Entity(name = "PerfValue")
@IdClass(PerfValueEntity.Key.class)
@Table(
        name = "perf_values",
        indexes = {
            @Index(
                    name = "index_perf_values_time",
                    columnList = "job_completion_time_unix, series_id, value, non_finite"),
            @Index(name = "index_perf_values_series", columnList = "series_id, job_completion_time_unix")
        })
public class PerfValueEntity {

    @Id
    @Column(name = "session_uuid")
    public UUID sessionUuid;

    @Id
    @Column(name = "run_index")
    public int run;

    @Id
    @Column(name = "case_index")
    public int caseIndex;

    @Id
    @Column(name = "perf_index")
    int index;

    @Column(name = "series_id", nullable = false)
    public long seriesId;

    @Column(name = "job_completion_time_unix")
    @Nullable
    Double completedAt;

    /** Null if there was no value, and where {@link #nonFinite} says what it was. */
    @Column(name = "value")
    @Nullable
    Double value;

    /** See {@link NonFinite}. */
    @Column(name = "non_finite", nullable = false)
    int nonFinite;

    @Column(name = "reference")
    @Nullable
    Double reference;

    @Column(name = "lower_threshold")
    @Nullable
    Double lowerThreshold;

    @Column(name = "upper_threshold")
    @Nullable
    Double upperThreshold;

    @Column(name = "result")
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Nullable
    String result;

    /** Only for the foreign key. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumns(
            value = {
                @JoinColumn(
                        name = "session_uuid",
                        referencedColumnName = "session_uuid",
                        insertable = false,
                        updatable = false),
                @JoinColumn(
                        name = "run_index",
                        referencedColumnName = "run_index",
                        insertable = false,
                        updatable = false),
                @JoinColumn(
                        name = "case_index",
                        referencedColumnName = "case_index",
                        insertable = false,
                        updatable = false)
            },
            foreignKey = @ForeignKey(name = "fk_perf_values_testcase"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable
    TestCaseEntity testCase;

    /** For Hibernate. */
    PerfValueEntity() {}

    /** The primary key. */
    record Key(UUID sessionUuid, int run, int caseIndex, int index) implements Serializable {}
}
