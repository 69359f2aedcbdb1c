package dev.testkeep.dialect.duckdb.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.testkeep.dialect.duckdb.orm.schema.AllTypes;
import dev.testkeep.dialect.duckdb.orm.schema.Child;
import dev.testkeep.dialect.duckdb.orm.schema.Parent;
import dev.testkeep.dialect.duckdb.orm.schema.ParentBefore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Creating, validating, updating, emptying and dropping a schema. An error in any statement stops these tests. */
class SchemaTest {

    private static final Class<?>[] MODEL = {AllTypes.class, Parent.class, Child.class};

    private final DuckDBDataSource dataSource = Databases.inMemory();

    @AfterEach
    void close() throws SQLException {
        dataSource.close();
    }

    private void run(String schemaAction, Class<?>... entities) {
        factory(schemaAction, Map.of(), entities).close();
    }

    private SessionFactory factory(String schemaAction, Map<String, ?> further, Class<?>... entities) {
        var settings = new HashMap<String, Object>(further);
        settings.put("hibernate.connection.datasource", dataSource);
        settings.put("hibernate.hbm2ddl.auto", schemaAction);
        settings.put("hibernate.hbm2ddl.halt_on_error", "true");
        settings.put("hibernate.hbm2ddl.create_namespaces", "true");
        return Databases.sessionFactory(settings, entities);
    }

    private List<String> list(String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                values.add(result.getString(1));
            }
        }
        return values;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void a_created_schema_is_valid() {
        run("create", MODEL);
        assertThatCode(() -> run("validate", MODEL)).doesNotThrowAnyException();
    }

    @Test
    void an_update_of_a_schema_that_is_up_to_date_changes_nothing() throws SQLException {
        run("create", MODEL);
        List<String> before = list("select sql from duckdb_tables() order by table_name");
        run("update", MODEL);
        assertThat(list("select sql from duckdb_tables() order by table_name")).isEqualTo(before);
    }

    @Test
    void an_update_of_an_empty_database_creates_what_creation_creates() throws SQLException {
        run("update", MODEL);
        List<String> updated = tables();
        run("drop", MODEL);
        assertThat(tables()).isEmpty();
        run("create", MODEL);
        assertThat(tables()).isEqualTo(updated);
    }

    private List<String> tables() throws SQLException {
        return list("""
                select concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default)
                from duckdb_columns() where not internal
                union all select concat_ws(' ', table_name, constraint_text) from duckdb_constraints() order by 1
                """);
    }

    @Test
    void an_update_adds_missing_columns_without_their_constraints() throws SQLException {
        run("create", ParentBefore.class);
        execute("insert into parent (id, name) values (1, 'old')");
        run("update", MODEL);
        assertThatCode(() -> run("validate", MODEL)).doesNotThrowAnyException();
        assertThat(list("select amount from parent")).containsExactly("7");
        assertThat(
                        list(
                                "select is_nullable from duckdb_columns() where table_name ilike 'parent' and column_name = 'version'"))
                .containsExactly("true");
    }

    @Test
    void validation_finds_a_missing_column() {
        run("create", ParentBefore.class);
        assertThatExceptionOfType(SchemaManagementException.class)
                .isThrownBy(() -> run("validate", Parent.class))
                .withMessageContaining("missing column");
    }

    @Test
    void validation_finds_a_column_of_another_type() throws SQLException {
        execute("create table parent (id bigint primary key, name integer)");
        assertThatExceptionOfType(SchemaManagementException.class)
                .isThrownBy(() -> run("validate", ParentBefore.class))
                .withMessageContaining("wrong column type");
    }

    @Test
    void names_are_found_whatever_their_case() throws SQLException {
        execute("create table PARENT (ID bigint primary key, NAME varchar)");
        assertThatCode(() -> run("validate", ParentBefore.class)).doesNotThrowAnyException();
    }

    @Test
    void dropping_and_creating_can_be_repeated_in_any_state() throws SQLException {
        run("drop", MODEL);
        run("create", MODEL);
        run("create", MODEL);
        run("create-only", MODEL);
        run("create-drop", MODEL);
        assertThat(list("select table_name from duckdb_tables()")).isEmpty();
        assertThat(list("select sequence_name from duckdb_sequences()")).isEmpty();
    }

    @Test
    void a_failed_statement_closes_the_drivers_statement_which_is_why_no_DDL_may_fail() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute("drop table nowhere"));
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("create table t (id integer)"))
                    .withMessageContaining("closed");
        }
    }

    @Test
    void foreign_keys_are_left_out_and_unique_keys_are_part_of_the_table() throws SQLException {
        run("create", MODEL);
        assertThat(list("select constraint_type from duckdb_constraints() where constraint_type = 'FOREIGN KEY'"))
                .isEmpty();
        assertThat(list("select constraint_text from duckdb_constraints() where constraint_type = 'UNIQUE'"))
                .contains("UNIQUE(code)", "UNIQUE(left_part, right_part)", "UNIQUE(right_part)");
        assertThat(list("select constraint_text from duckdb_constraints() where constraint_type = 'CHECK'"))
                .anyMatch(check -> check.contains("amount < 1000"))
                .anyMatch(check -> check.contains("amount > 0"))
                .anyMatch(check -> check.contains("MONDAY"));
    }

    @Test
    void indexes_are_created_only_where_they_are_asked_for() throws SQLException {
        run("create", MODEL);
        assertThat(list("select index_name from duckdb_indexes()")).isEmpty();
        factory("create", Map.of(DuckDBDialect.CREATE_INDEXES, "true"), MODEL).close();
        assertThat(list("select index_name from duckdb_indexes() order by 1")).containsExactly("ix_parent_name");
    }

    @Test
    void comments_and_schemas_are_created() throws SQLException {
        run("create", MODEL);
        assertThat(list("select comment from duckdb_tables() where table_name = 'parent'"))
                .containsExactly("A parent");
        assertThat(list("select comment from duckdb_columns() where column_name = 'name' and table_name = 'parent'"))
                .containsExactly("its name");
        assertThat(list("select schema_name from duckdb_tables() where table_name = 'Child'"))
                .containsExactly("family");
    }

    @Test
    void truncation_empties_tables_and_restarts_sequences_with_their_increment() throws SQLException {
        try (SessionFactory factory = factory("create", Map.of(), MODEL)) {
            Long first = factory.fromTransaction(session -> persist(session, new Parent()).id);
            factory.getSchemaManager().truncateMappedObjects();
            assertThat(list("select count(*) from parent")).containsExactly("0");
            assertThat(list("select increment_by from duckdb_sequences() where sequence_name = 'parent_seq'"))
                    .containsExactly("50");
            Long again = factory.fromTransaction(session -> persist(session, new Parent()).id);
            assertThat(again).isEqualTo(first);
        }
        assertThatCode(() -> run("validate", MODEL)).doesNotThrowAnyException();
    }

    private static <T> T persist(Session session, T entity) {
        session.persist(entity);
        return entity;
    }

    @Test
    void generators_can_be_brought_in_step_with_rows_from_elsewhere() throws SQLException {
        try (SessionFactory factory = factory("create", Map.of(), MODEL)) {
            execute("insert into parent (id, version, name, left_part, amount) values (1000, 0, 'x', 1, 1)");
            factory.getSchemaManager().resynchronizeGenerators();
            Long next = factory.fromTransaction(session -> persist(session, new Parent()).id);
            assertThat(next).isGreaterThan(1000);
        }
    }

    @Test
    void a_quoted_table_gets_its_identity_sequence_too() throws SQLException {
        try (SessionFactory factory =
                factory("create", Map.of("hibernate.globally_quoted_identifiers", "true"), MODEL)) {
            Long first = factory.fromTransaction(session -> persist(session, new Child()).id);
            Long second = factory.fromTransaction(session -> persist(session, new Child()).id);
            assertThat(second).isEqualTo(first + 1);
        }
        assertThat(list("select sequence_name from duckdb_sequences() where schema_name = 'family'"))
                .containsExactly("Child_id_seq");
    }
}
