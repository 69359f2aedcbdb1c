package dev.testkeep.dialect.duckdb.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.dialect.duckdb.orm.hql.HqlModel;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same HQL over the same data gives the same answers on DuckDB as on H2. */
class HqlComparisonTest {

    private static final MathContext PRECISION = new MathContext(11);

    private static final DuckDBDataSource DUCKDB = Databases.inMemory();

    private static final SessionFactory ON_DUCKDB = openDuckDB();
    private static final SessionFactory ON_H2 = openH2();

    private static JdbcDataSource h2DataSource() {
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;TIME ZONE=UTC");
        return dataSource;
    }

    private static SessionFactory openH2() {
        return inUtc(() ->
                filled(Map.of("hibernate.connection.datasource", h2DataSource(), "hibernate.hbm2ddl.auto", "create")));
    }

    /** H2's dates go through java.sql, which shifts times that the JVM's zone skips; UTC skips none. */
    private static <T> T inUtc(Supplier<T> work) {
        TimeZone zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        try {
            return work.get();
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    private static SessionFactory openDuckDB() {
        return filled(Map.of("hibernate.connection.datasource", DUCKDB, "hibernate.hbm2ddl.auto", "create"));
    }

    private static SessionFactory filled(Map<String, ?> settings) {
        SessionFactory factory = Databases.sessionFactory(settings, HqlModel.entities());
        factory.inStatelessTransaction(HqlModel::insertInto);
        return factory;
    }

    @AfterAll
    static void close() throws SQLException {
        ON_DUCKDB.close();
        ON_H2.close();
        DUCKDB.close();
    }

    static List<QueryTable.Row> queries() {
        return QueryTable.read("/hql/queries.txt");
    }

    static List<QueryTable.Row> changes() {
        return QueryTable.read("/hql/changes.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void a_query_has_the_answer_that_H2_gives(QueryTable.Row query) {
        List<?> expected = inUtc(() -> ON_H2.fromSession(session -> select(session, query.hql())));
        List<?> actual = ON_DUCKDB.fromSession(session -> select(session, query.hql()));
        if (query.hql().contains("order by")) {
            assertThat(actual).as("ordered answer").isEqualTo(expected);
        } else {
            assertThat(actual.stream().map(String::valueOf))
                    .containsExactlyInAnyOrderElementsOf(
                            expected.stream().map(String::valueOf).toList());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void a_change_has_the_effect_that_it_has_on_H2(QueryTable.Row change) {
        Function<Session, List<?>> changeAndLook = session -> {
            int count = session.createMutationQuery(change.hql()).executeUpdate();
            return List.of(count, select(session, change.further()));
        };
        List<?> expected = inUtc(() -> inRolledBackTransaction(ON_H2, changeAndLook));
        assertThat(inRolledBackTransaction(ON_DUCKDB, changeAndLook)).isEqualTo(expected);
    }

    private static List<?> inRolledBackTransaction(SessionFactory factory, Function<Session, List<?>> work) {
        return factory.fromSession(session -> {
            var transaction = session.beginTransaction();
            try {
                return work.apply(session);
            } finally {
                transaction.rollback();
            }
        });
    }

    private static List<?> select(Session session, String hql) {
        return session.createSelectionQuery(hql, Object.class).getResultList().stream()
                .map(HqlComparisonTest::comparable)
                .toList();
    }

    /** A value by which answers can be compared: numbers by size, tuples as lists, instants in UTC. */
    private static @Nullable Object comparable(@Nullable Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).round(PRECISION).stripTrailingZeros();
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (value instanceof Collection<?> collection) {
            return collection.stream()
                    .map(HqlComparisonTest::comparable)
                    .map(Objects::toString)
                    .toList();
        }
        if (value != null && value.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(value))
                    .mapToObj(i -> Objects.toString(comparable(Array.get(value, i))))
                    .toList();
        }
        return value;
    }
}
