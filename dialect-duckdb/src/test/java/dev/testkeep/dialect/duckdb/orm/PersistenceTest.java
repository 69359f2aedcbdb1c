package dev.testkeep.dialect.duckdb.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.dialect.duckdb.orm.schema.Child;
import dev.testkeep.dialect.duckdb.orm.schema.Parent;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.JDBCException;
import org.hibernate.QueryTimeoutException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.UnsupportedLockAttemptException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.hibernate.exception.DataException;
import org.hibernate.exception.SQLGrammarException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sessions on DuckDB: generated values, upserts, locks, transactions and their errors. */
class PersistenceTest {

    private final DuckDBDataSource dataSource = Databases.inMemory();
    private final SessionFactory factory = open();

    private SessionFactory open() {
        return Databases.sessionFactory(
                Map.of(
                        "hibernate.connection.datasource", dataSource,
                        "hibernate.hbm2ddl.auto", "create",
                        "hibernate.hbm2ddl.create_namespaces", "true",
                        "hibernate.jdbc.batch_size", "20"),
                Parent.class,
                Child.class);
    }

    @AfterEach
    void close() throws SQLException {
        factory.close();
        dataSource.close();
    }

    private static Parent parent(String code, Integer right) {
        var parent = new Parent();
        parent.name = "name of " + code;
        parent.code = code;
        parent.right = right;
        return parent;
    }

    private Long stored(String code) {
        return factory.fromTransaction(session -> {
            Parent parent = parent(code, code.hashCode());
            session.persist(parent);
            return parent.id;
        });
    }

    private long count() {
        return factory.fromSession(session -> session.createSelectionQuery("select count(*) from Parent", Long.class)
                .getSingleResult());
    }

    private void changeTwice(Consumer<Parent> first, Consumer<Parent> second) {
        Long id = stored("a");
        factory.inTransaction(outer -> {
            Parent mine = outer.find(Parent.class, id);
            factory.inTransaction(inner -> first.accept(inner.find(Parent.class, id)));
            second.accept(mine);
        });
    }

    @Test
    void a_sequence_gives_ids_without_a_round_trip_each() {
        List<Long> ids = factory.fromTransaction(session -> Stream.of("a", "b", "c")
                .map(code -> {
                    Parent parent = parent(code, code.hashCode());
                    session.persist(parent);
                    return parent.id;
                })
                .toList());
        assertThat(ids).containsExactly(1L, 2L, 3L);
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void an_identity_and_a_column_default_come_back_from_the_insert() {
        Child child = factory.fromTransaction(session -> {
            var fresh = new Child();
            session.persist(fresh);
            session.flush();
            return fresh;
        });
        assertThat(child.id).isOne();
        assertThat(child.answer).isEqualTo(42);
    }

    @Test
    void an_upsert_inserts_and_then_updates() {
        Parent parent = parent("a", 3);
        parent.id = 77L;
        factory.inStatelessTransaction(session -> session.upsert(parent));
        parent.name = "longer than the column says ".repeat(20);
        factory.inStatelessTransaction(session -> session.upsert(parent));
        assertThat(factory.<Parent>fromStatelessSession(session -> session.get(Parent.class, 77L)).name)
                .isEqualTo(parent.name);
        assertThat(count()).isOne();
    }

    @Test
    void a_result_can_be_scrolled_and_streamed() {
        stored("a");
        stored("b");
        factory.inTransaction(session -> {
            try (Stream<String> codes = session.createSelectionQuery(
                            "select p.code from Parent p order by p.code", String.class)
                    .getResultStream()) {
                assertThat(codes).containsExactly("a", "b");
            }
        });
    }

    @Test
    void a_stale_version_is_found() {
        assertThatExceptionOfType(OptimisticLockException.class)
                .isThrownBy(() -> changeTwice(p -> p.name = "first", p -> p.name = "second"));
    }

    @Test
    void two_open_changes_of_a_row_conflict() {
        Long id = stored("a");
        assertThatExceptionOfType(OptimisticLockException.class)
                .isThrownBy(() -> factory.inTransaction(mine -> {
                    mine.find(Parent.class, id).name = "mine";
                    factory.inTransaction(theirs -> {
                        theirs.find(Parent.class, id).name = "theirs";
                        theirs.flush();
                        mine.flush();
                    });
                }));
    }

    @Test
    void a_pessimistic_lock_of_an_entity_is_refused() {
        Long id = stored("a");
        assertThatExceptionOfType(UnsupportedLockAttemptException.class)
                .isThrownBy(() -> factory.inTransaction(
                        session -> session.lock(session.find(Parent.class, id), LockModeType.PESSIMISTIC_WRITE)))
                .withMessageContaining("DuckDB has no row locks");
    }

    @Test
    void an_optimistic_lock_increments_the_version() {
        Long id = stored("a");
        factory.inTransaction(
                session -> session.lock(session.find(Parent.class, id), LockModeType.OPTIMISTIC_FORCE_INCREMENT));
        assertThat(factory.<Parent>fromSession(session -> session.find(Parent.class, id)).version)
                .isOne();
    }

    @Test
    void a_pessimistic_lock_of_a_query_is_refused() {
        assertThatExceptionOfType(UnsupportedLockAttemptException.class)
                .isThrownBy(
                        () -> factory.inTransaction(session -> session.createSelectionQuery("from Parent", Parent.class)
                                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                                .getResultList()))
                .withMessageContaining("DuckDB has no row locks");
    }

    @Test
    void a_commit_after_a_failed_and_swallowed_statement_throws() {
        assertThatThrownBy(() -> factory.inTransaction(session -> {
                    session.persist(parent("a", 1));
                    session.flush();
                    session.doWork(connection -> assertThatExceptionOfType(SQLException.class)
                            .isThrownBy(() -> connection.createStatement().execute("insert into parent from parent")));
                }))
                .hasStackTraceContaining("rolled back instead of committed");
        assertThat(count()).isZero();
    }

    private static void runNative(Session session, String sql) {
        session.createNativeQuery(sql, Object.class).getResultList();
    }

    private void assertViolation(ConstraintKind kind, String name, Consumer<Parent> change) {
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> factory.inStatelessTransaction(session -> {
                    Parent parent = parent("new", 9);
                    parent.id = 5L;
                    change.accept(parent);
                    session.insert(parent);
                }))
                .satisfies(e -> assertThat(e.getKind()).isEqualTo(kind))
                .satisfies(e -> assertThat(e.getConstraintName()).isEqualTo(name));
    }

    @Test
    void constraint_violations_are_told_apart() {
        stored("a");
        assertViolation(ConstraintKind.UNIQUE, "code", parent -> parent.code = "a");
        assertViolation(ConstraintKind.CHECK, "CHECK((amount > 0))", parent -> parent.amount = -1);
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> factory.inTransaction(session -> session.createNativeMutationQuery(
                                "insert into parent (id, version, name, left_part, amount) values (9, 0, null, 1, 1)")
                        .executeUpdate()))
                .satisfies(e -> assertThat(e.getKind()).isEqualTo(ConstraintKind.NOT_NULL))
                .satisfies(e -> assertThat(e.getConstraintName()).isEqualTo("name"));
    }

    @Test
    void errors_of_grammar_and_of_data_are_told_apart() {
        assertFailure(SQLGrammarException.class, "selec 1");
        assertFailure(SQLGrammarException.class, "select nothing from parent");
        assertFailure(DataException.class, "select cast('x' as integer)");
        assertFailure(DataException.class, "select 2147483647::integer + 1::integer");
    }

    private void assertFailure(Class<? extends JDBCException> type, String sql) {
        assertThatExceptionOfType(type).isThrownBy(() -> factory.inSession(session -> runNative(session, sql)));
    }

    @Test
    void a_query_that_takes_too_long_times_out() {
        assertThatThrownBy(() -> factory.inSession(session -> session.createNativeQuery(
                                "select count(*) from range(10000000) a, range(10000000) b where a.range % 7 = b.range % 3",
                                Object.class)
                        .setTimeout(1)
                        .getResultList()))
                .isInstanceOfAny(QueryTimeoutException.class, jakarta.persistence.QueryTimeoutException.class);
    }
}
