package dev.testkeep.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.dialect.sqlite.Entities.Case;
import dev.testkeep.dialect.sqlite.Entities.Point;
import dev.testkeep.dialect.sqlite.Entities.Suite;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.Backend;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.hibernate.exception.LockAcquisitionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDialectTest {

    private static final UUID FIRST = UUID.fromString("ABCDEF00-0000-4000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("ABCDEF00-0000-4000-8000-000000000002");

    @TempDir
    static Path folder;

    private static Backend backend;
    private static SessionFactory sessions;

    private Connection raw;

    @BeforeAll
    static void open() throws SQLException {
        backend = Databases.backend(folder.resolve("results.db"), "?busy_timeout=50");
        sessions = sessionFactory("none");
    }

    @AfterAll
    static void closeSessions() {
        sessions.close();
    }

    @BeforeEach
    void create() throws SQLException {
        sessions.getSchemaManager().exportMappedObjects(false);
        raw = Databases.connect(backend, Access.WRITE);
    }

    @AfterEach
    void drop() throws SQLException {
        raw.close();
        sessions.getSchemaManager().dropMappedObjects(false);
    }

    private static SessionFactory sessionFactory(String schemaAction) throws SQLException {
        var registry = new StandardServiceRegistryBuilder()
                .applySetting("hibernate.dialect", backend.dialect())
                .applySetting("hibernate.boot.allow_jdbc_metadata_access", "false")
                .applySetting("hibernate.auto_quote_keyword", "true")
                .applySetting("hibernate.hbm2ddl.auto", schemaAction)
                .applySetting(
                        "jakarta.persistence.nonJtaDataSource",
                        backend.dataSources().orElseThrow().create(Access.WRITE))
                .build();
        return new MetadataSources(registry)
                .addAnnotatedClass(Suite.class)
                .addAnnotatedClass(Case.class)
                .addAnnotatedClass(Point.class)
                .buildMetadata()
                .buildSessionFactory();
    }

    private void write(Consumer<StatelessSession> work) {
        sessions.inStatelessTransaction(work);
    }

    private <T> T read(Function<StatelessSession, T> work) {
        return sessions.fromStatelessTransaction(work);
    }

    private void storeTwoSuites() {
        write(session -> {
            session.insert(new Suite(FIRST, "a", 1.5));
            session.insert(new Suite(SECOND, "b", null));
            for (int run = 0; run < 2; run++) {
                session.insert(new Case(FIRST, run, 0, "one", 10L));
                session.insert(new Case(FIRST, run, 1, "two", null));
                session.insert(new Case(SECOND, run, 0, "one", 30L));
            }
            session.insert(new Point(FIRST, 0, 0, 0, 1.25));
        });
    }

    @Test
    void foreign_keys_are_in_the_schema() throws SQLException {
        assertThat(Databases.query(
                        raw,
                        "select \"table\" || ' ' || \"from\" || ' ' || \"to\" || ' ' || on_delete"
                                + " from pragma_foreign_key_list('cases')"))
                .isEqualTo("suites suite_uuid uuid CASCADE");
    }

    @Test
    void foreign_keys_may_have_several_columns() throws SQLException {
        assertThat(Databases.query(
                        raw,
                        "select group_concat(\"from\" || '>' || \"to\", ' ') from"
                                + " (select * from pragma_foreign_key_list('points') order by seq)"))
                .isEqualTo("suite_uuid>suite_uuid run_index>run_index case_index>case_index");
    }

    @Test
    void options_of_a_foreign_key_are_in_the_schema() throws SQLException {
        assertThat(Databases.query(raw, "select sql from sqlite_schema where name = 'points'"))
                .contains("on delete cascade deferrable initially deferred");
    }

    @Test
    void deleting_a_row_deletes_its_children_and_theirs() throws SQLException {
        storeTwoSuites();
        write(session -> session.createMutationQuery("delete from Suite where uuid = :uuid")
                .setParameter("uuid", FIRST)
                .executeUpdate());

        assertThat(Databases.query(raw, "select count(*) from cases")).isEqualTo("2");
        assertThat(Databases.query(raw, "select count(*) from points")).isEqualTo("0");
    }

    @Test
    void a_child_without_its_parent_is_refused() {
        assertThatThrownBy(() -> write(session -> session.insert(new Case(FIRST, 0, 0, "one", 1L))))
                .isInstanceOfSatisfying(ConstraintViolationException.class, e -> assertThat(e.getKind())
                        .isEqualTo(ConstraintKind.FOREIGN_KEY));
    }

    @Test
    void a_unique_constraint_over_several_columns_is_enforced() {
        storeTwoSuites();
        assertThatThrownBy(() -> write(session -> session.insert(new Suite(UUID.randomUUID(), "a", 1.5))))
                .isInstanceOfSatisfying(ConstraintViolationException.class, e -> assertThat(e.getKind())
                        .isEqualTo(ConstraintKind.UNIQUE));
    }

    @Test
    void a_unique_column_is_unique() {
        write(session -> {
            Suite suite = new Suite(FIRST, "a", 1.0);
            suite.code = "same";
            session.insert(suite);
        });
        assertThatThrownBy(() -> write(session -> {
                    Suite suite = new Suite(SECOND, "b", 2.0);
                    suite.code = "same";
                    session.insert(suite);
                }))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void a_primary_key_of_several_columns_is_enforced() {
        storeTwoSuites();
        assertThatThrownBy(() -> write(session -> session.insert(new Case(FIRST, 1, 1, "again", 1L))))
                .isInstanceOfSatisfying(ConstraintViolationException.class, e -> assertThat(e.getKind())
                        .isEqualTo(ConstraintKind.UNIQUE));
    }

    @Test
    void a_missing_value_is_a_violated_constraint() {
        assertThatThrownBy(() ->
                        write(session -> session.createNativeMutationQuery("insert into suites (uuid) values ('x')")
                                .executeUpdate()))
                .isInstanceOfSatisfying(ConstraintViolationException.class, e -> assertThat(e.getKind())
                        .isEqualTo(ConstraintKind.NOT_NULL));
    }

    @Test
    void a_busy_database_is_a_lock_that_was_not_acquired() throws SQLException {
        raw.setAutoCommit(false);
        try (StatelessSession session = sessions.openStatelessSession()) {
            assertThatThrownBy(() -> session.insert(new Suite(FIRST, "a", 1.0)))
                    .isInstanceOf(LockAcquisitionException.class);
        }
    }

    @Test
    void the_schema_passes_its_own_validation() {
        assertThatCode(() -> sessionFactory("validate").close()).doesNotThrowAnyException();
    }

    @Test
    void validation_finds_a_missing_column() throws SQLException {
        Databases.execute(raw, "alter table cases drop column size");
        assertThatThrownBy(() -> sessionFactory("validate").close()).hasMessageContaining("size");
    }

    @Test
    void the_schema_can_be_dropped_with_rows_in_it() throws SQLException {
        storeTwoSuites();
        sessions.getSchemaManager().dropMappedObjects(false);
        assertThat(Databases.query(raw, "select count(*) from sqlite_schema")).isEqualTo("0");
    }

    @Test
    void the_schema_can_be_truncated() throws SQLException {
        storeTwoSuites();
        sessions.getSchemaManager().truncateMappedObjects();
        assertThat(Databases.query(raw, "select count(*) from suites")).isEqualTo("0");
    }

    @Test
    void columns_have_the_types_of_sqlite() throws SQLException {
        assertThat(Databases.query(
                        raw, "select group_concat(name || ' ' || lower(type), ', ') from pragma_table_info('cases')"))
                .contains("suite_uuid text", "run_index integer", "name text", "size integer", "flaky boolean");
        assertThat(Databases.query(raw, "select lower(type) from pragma_table_info('suites') where name = 'started'"))
                .isEqualTo("real");
    }

    @Test
    void a_uuid_is_readable_in_the_shell() throws SQLException {
        storeTwoSuites();
        assertThat(Databases.query(raw, "select uuid from suites where name = 'a'"))
                .isEqualTo("abcdef00-0000-4000-8000-000000000001");
    }

    @Test
    void a_row_comes_back_as_it_went_in() {
        storeTwoSuites();
        Case stored = read(session -> session.get(Case.class, new Case.Key(FIRST, 1, 0)));
        assertThat(stored.name).isEqualTo("one");
        assertThat(stored.size).isEqualTo(10L);
        assertThat(stored.flaky).isTrue();
        assertThat(read(session -> session.get(Suite.class, FIRST)).started).isEqualTo(1.5);
    }

    private <T> List<T> select(String hql, Class<T> type) {
        return read(session -> session.createSelectionQuery(hql, type).getResultList());
    }

    @Test
    void queries_may_insert() {
        storeTwoSuites();
        write(session -> session.createMutationQuery("insert into Case (suiteUuid, run, index, name, flaky)"
                        + " select suiteUuid, run + 10, index, name, flaky from Case where name = 'two'")
                .executeUpdate());
        assertThat(select("select run from Case where run >= 10 order by run", Integer.class))
                .containsExactly(10, 11);
    }

    @Test
    void queries_may_delete_what_is_in_a_list() {
        storeTwoSuites();
        int deleted = sessions.fromStatelessTransaction(
                session -> session.createMutationQuery("delete from Suite where uuid in (:uuids)")
                        .setParameterList("uuids", List.of(FIRST, SECOND))
                        .executeUpdate());
        assertThat(deleted).isEqualTo(2);
    }

    @Test
    void queries_may_compare_rows() {
        storeTwoSuites();
        assertThat(select("select run from Case where (run, index) > (0, 1) order by run", Integer.class))
                .containsExactly(1, 1, 1);
        assertThat(select("select name from Case where (run, index) = (1, 1)", String.class))
                .containsExactly("two");
    }

    @Test
    void queries_may_look_for_rows_in_a_list() {
        storeTwoSuites();
        assertThat(select("select name from Case where (run, index) in ((0, 0), (1, 1)) order by name", String.class))
                .containsExactly("one", "one", "two");
    }

    @Test
    void queries_may_look_for_rows_in_a_subquery() {
        storeTwoSuites();
        assertThat(select(
                        "select c.name from Case c where (c.suiteUuid, c.run) in"
                                + " (select d.suiteUuid, d.run from Case d where d.name = 'two') order by c.name",
                        String.class))
                .containsExactly("one", "one", "two", "two");
    }

    @Test
    void queries_may_have_a_limit_and_an_offset() {
        storeTwoSuites();
        List<Integer> page = read(session -> session.createSelectionQuery(
                        "select run from Case order by run, index, suiteUuid", Integer.class)
                .setFirstResult(2)
                .setMaxResults(2)
                .getResultList());
        assertThat(page).containsExactly(0, 1);
    }

    @Test
    void queries_may_say_where_nulls_go() {
        storeTwoSuites();
        assertThat(select("select name from Suite order by started nulls first", String.class))
                .containsExactly("b", "a");
        assertThat(select("select name from Suite order by started nulls last", String.class))
                .containsExactly("a", "b");
    }

    @Test
    void queries_may_aggregate() {
        storeTwoSuites();
        assertThat(select(
                        "select count(*), count(distinct name), min(size), max(size), avg(size) from Case",
                        Object[].class))
                .containsExactly(new Object[] {6L, 2L, 10L, 30L, 20.0});
        assertThat(select("select distinct name from Case order by name", String.class))
                .containsExactly("one", "two");
    }

    @Test
    void queries_may_have_a_uuid_as_a_literal() {
        storeTwoSuites();
        List<String> names = read(session -> {
            var builder = sessions.getCriteriaBuilder();
            var query = builder.createQuery(String.class);
            var suite = query.from(Suite.class);
            query.select(suite.get("name")).where(builder.equal(suite.get("uuid"), builder.literal(SECOND)));
            return session.createSelectionQuery(query).getResultList();
        });
        assertThat(names).containsExactly("b");
    }
}
