package dev.testkeep.dialect.duckdb.orm.hql;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An attribute of each kind that queries treat in its own way. */
@Entity
public class Employee {

    @Id
    Integer id = 0;

    @Nullable
    String name;

    int age;

    long badge;

    @Nullable
    Double score;

    @Column(precision = 12, scale = 2)
    @Nullable
    BigDecimal salary;

    boolean active;

    @Enumerated(EnumType.STRING)
    @Nullable
    Grade grade;

    @Enumerated(EnumType.ORDINAL)
    @Nullable
    Grade target;

    @Nullable
    LocalDate hired;

    @Nullable
    LocalDateTime lastSeen;

    @Nullable
    Instant paidAt;

    @Nullable
    LocalTime shift;

    @Nullable
    Duration pause;

    @Nullable
    UUID token;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    String document;

    String @Nullable [] tags;

    int @Nullable [] marks;

    @ManyToOne
    @Nullable
    Department department;

    @ManyToOne
    @Nullable
    Employee boss;

    @OneToMany(mappedBy = "employee", cascade = CascadeType.ALL)
    List<Task> tasks = new ArrayList<>();
}
