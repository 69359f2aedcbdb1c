package dev.testkeep.dialect.sqlite;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/** Tables of three generations, with keys of one, three and four columns. */
final class Entities {

    private Entities() {}

    @Entity(name = "Suite")
    @Table(name = "suites", uniqueConstraints = @UniqueConstraint(columnNames = {"name", "started"}))
    static class Suite {
        @Id
        UUID uuid;

        @Column(nullable = false, length = 20)
        String name;

        @Nullable
        Double started;

        @Column(unique = true)
        @Nullable
        String code;

        /** For Hibernate. */
        @SuppressWarnings("NullAway.Init")
        Suite() {}

        Suite(UUID uuid, String name, @Nullable Double started) {
            this.uuid = uuid;
            this.name = name;
            this.started = started;
        }
    }

    @Entity(name = "Case")
    @IdClass(Case.Key.class)
    @Table(name = "cases")
    static class Case {
        @Id
        @Column(name = "suite_uuid")
        UUID suiteUuid;

        @Id
        @Column(name = "run_index")
        int run;

        @Id
        @Column(name = "case_index")
        int index;

        String name;

        @Nullable
        Long size;

        boolean flaky;

        @ManyToOne
        @JoinColumn(name = "suite_uuid", insertable = false, updatable = false)
        @OnDelete(action = OnDeleteAction.CASCADE)
        @Nullable
        Suite suite;

        /** For Hibernate. */
        @SuppressWarnings("NullAway.Init")
        Case() {}

        Case(UUID suiteUuid, int run, int index, String name, @Nullable Long size) {
            this.suiteUuid = suiteUuid;
            this.run = run;
            this.index = index;
            this.name = name;
            this.size = size;
            this.flaky = true;
        }

        record Key(UUID suiteUuid, int run, int index) implements Serializable {}
    }

    @Entity(name = "Point")
    @IdClass(Point.Key.class)
    @Table(name = "points")
    static class Point {
        @Id
        @Column(name = "suite_uuid")
        UUID suiteUuid;

        @Id
        @Column(name = "run_index")
        int run;

        @Id
        @Column(name = "case_index")
        int index;

        @Id
        int ordinal;

        double reading;

        @ManyToOne
        @JoinColumns(
                value = {
                    @JoinColumn(
                            name = "suite_uuid",
                            referencedColumnName = "suite_uuid",
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
                foreignKey = @ForeignKey(options = "deferrable initially deferred"))
        @OnDelete(action = OnDeleteAction.CASCADE)
        @Nullable
        Case parent;

        /** For Hibernate. */
        @SuppressWarnings("NullAway.Init")
        Point() {}

        Point(UUID suiteUuid, int run, int index, int ordinal, double reading) {
            this.suiteUuid = suiteUuid;
            this.run = run;
            this.index = index;
            this.ordinal = ordinal;
            this.reading = reading;
        }

        record Key(UUID suiteUuid, int run, int index, int ordinal) implements Serializable {}
    }
}
