package dev.testkeep.storage.hibernate.internal.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One row per test case. The primary key starts with the session, so it serves the foreign key as its index. */
@Entity(name = "TestCase")
@IdClass(TestCaseEntity.Key.class)
@Table(
        name = "testcases",
        indexes = {
            @Index(name = "index_testcases_time", columnList = "job_completion_time_unix"),
            @Index(name = "index_testcases_test_time", columnList = "test_id, job_completion_time_unix")
        })
public class TestCaseEntity {

    @Id
    @Column(name = "session_uuid")
    UUID sessionUuid;

    @Id
    @Column(name = "run_index")
    int run;

    @Id
    @Column(name = "case_index")
    int index;

    @Column(name = "test_id", nullable = false)
    public long testId;

    @Column(name = "result", nullable = false, length = KeyText.LENGTH)
    public String result;

    @Column(name = "long_result")
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Nullable
    public String longResult;

    @Column(name = "job_completion_time_unix")
    @Nullable
    Double completedAt;

    @Column(name = "time_total")
    @Nullable
    Double duration;

    @Column(name = "fail_phase", length = KeyText.LENGTH)
    @Nullable
    public String failPhase;

    @Column(name = "long_fail_phase")
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Nullable
    public String longFailPhase;

    @Column(name = "fail_reason")
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Nullable
    public String failReason;

    @Column(name = "json_blob")
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    public String document;

    /** Only for the foreign key. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(
            name = "session_uuid",
            insertable = false,
            updatable = false,
            foreignKey = @ForeignKey(name = "fk_testcases_session"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable
    SessionEntity session;

    /** For Hibernate. */
    TestCaseEntity() {}

    /** The primary key. */
    record Key(UUID sessionUuid, int run, int index) implements Serializable {}
}
