package dev.testkeep.storage.hibernate.internal.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One row per session. Its counts save listings from reading the test cases. */
@Entity(name = "Session")
@Table(name = "sessions", indexes = @Index(name = "index_sessions_time", columnList = "session_start_unix"))
public class SessionEntity {

    @Id
    @Column(name = "uuid")
    UUID uuid;

    @Column(name = "session_start_unix", nullable = false)
    double start;

    @Column(name = "session_end_unix")
    @Nullable
    Double end;

    @Column(name = "json_blob")
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    String document;

    @Column(name = "report_file")
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Nullable
    String reportFile;

    @Column(name = "num_runs", nullable = false)
    int runs;

    @Column(name = "num_cases", nullable = false)
    int cases;

    @Column(name = "num_testcases", nullable = false)
    int total;

    @Column(name = "num_passed", nullable = false)
    int passed;

    @Column(name = "num_failed", nullable = false)
    int failed;

    @Column(name = "num_aborted", nullable = false)
    int aborted;

    @Column(name = "num_skipped", nullable = false)
    int skipped;

    @Column(name = "content_hash", nullable = false, length = 64)
    String contentHash = "";

    /** For Hibernate. */
    SessionEntity() {}
}
