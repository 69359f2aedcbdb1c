package dev.testkeep.dialect.duckdb.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.dialect.duckdb.orm.hql.HqlModel;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** HQL that H2 cannot be asked: what DuckDB can do beyond it, and what it cannot do. */
class HqlOnDuckDBTest {

    private static final DuckDBDataSource DUCKDB = Databases.inMemory();

    private static final SessionFactory FACTORY = open();

    private static SessionFactory open() {
        SessionFactory factory = Databases.sessionFactory(DUCKDB, "create", HqlModel.entities());
        factory.inStatelessTransaction(HqlModel::insertInto);
        return factory;
    }

    @AfterAll
    static void close() throws SQLException {
        FACTORY.close();
        DUCKDB.close();
    }

    static List<QueryTable.Row> queries() {
        return rows("/hql/queries-duckdb.txt", true);
    }

    static List<QueryTable.Row> unsupported() {
        return rows("/hql/unsupported.txt", true);
    }

    static List<QueryTable.Row> newerQueries() {
        return rows("/hql/queries-duckdb.txt", false);
    }

    private static List<QueryTable.Row> rows(String resource, boolean forEveryVersion) {
        return QueryTable.read(resource).stream()
                .filter(row -> forEveryVersion != row.heading().endsWith("from 2.0"))
                .toList();
    }

    private static boolean isVersion2() {
        return FACTORY.unwrap(SessionFactoryImplementor.class)
                .getJdbcServices()
                .getDialect()
                .getVersion()
                .isSameOrAfter(2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void a_query_has_the_answer_that_the_table_says(QueryTable.Row query) {
        assertThat(select(query)).isEqualTo(query.further());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("newerQueries")
    void a_query_for_2_0_has_its_answer_there_and_an_error_before(QueryTable.Row query) {
        if (isVersion2()) {
            assertThat(select(query)).isEqualTo(query.further());
        } else {
            assertThatThrownBy(() -> select(query)).rootCause().hasMessageContaining("does not exist");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsupported")
    void an_unsupported_query_fails_with_the_error_that_the_table_says(QueryTable.Row query) {
        assertThatThrownBy(() -> select(query)).rootCause().hasMessageContaining(query.further());
    }

    private static String select(QueryTable.Row query) {
        return FACTORY.fromSession(
                session -> session.createSelectionQuery(query.hql(), Object.class).getResultList().stream()
                        .map(HqlOnDuckDBTest::text)
                        .toList()
                        .toString());
    }

    private static String text(@Nullable Object value) {
        return value instanceof Object[] row ? Arrays.toString(row) : String.valueOf(value);
    }
}
