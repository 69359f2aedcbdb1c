package dev.testkeep.storage.hibernate.internal.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One row per test and place that was ever tested: test cases and series refer to it by its number. */
@Entity(name = "Test")
@Table(name = "tests")
public class TestEntity extends HashedRow {

    @Column(name = "name", nullable = false)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    public String name;

    @Column(name = "system", nullable = false)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    public String system;

    @Column(name = "partition", nullable = false)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    public String partition;

    @Column(name = "environ", nullable = false)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    public String environ;

    /** For Hibernate. */
    public TestEntity() {}

    @Override
    public List<Object> content() {
        return List.of(name, system, partition, environ);
    }
}
