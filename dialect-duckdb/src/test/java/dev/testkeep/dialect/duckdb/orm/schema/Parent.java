package dev.testkeep.dialect.duckdb.orm.schema;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import org.hibernate.annotations.ColumnDefault;
import org.jspecify.annotations.Nullable;

/** Everything that makes DDL: a sequence, unique and check constraints, indexes, comments, a default, a quoted name. */
@Entity
@Table(
        name = "parent",
        comment = "A parent",
        check = @CheckConstraint(name = "ck_parent", constraint = "amount < 1000"),
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_parent_pair",
                        columnNames = {"left_part", "right_part"}),
        indexes = {
            @Index(name = "ix_parent_name", columnList = "name"),
            @Index(name = "ix_parent_right", columnList = "right_part", unique = true)
        })
public class Parent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parent_seq")
    @SequenceGenerator(name = "parent_seq", sequenceName = "parent_seq", allocationSize = 50)
    public @Nullable Long id;

    @Version
    public int version;

    @Column(nullable = false, comment = "its name")
    public String name = "";

    @Column(unique = true)
    public @Nullable String code;

    @Column(name = "left_part")
    public int left;

    @Column(name = "right_part")
    public @Nullable Integer right;

    @ColumnDefault("7")
    @Column(check = @CheckConstraint(constraint = "amount > 0"))
    public int amount = 1;

    @Enumerated(EnumType.STRING)
    public @Nullable DayOfWeek day;

    @Column(name = "`order`")
    public @Nullable String order;
}
