package dev.testkeep.dialect.duckdb.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.dialect.duckdb.orm.schema.ParentBefore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How Hibernate comes to the dialect. */
class DialectResolutionTest {

    private static Dialect dialect(SessionFactory factory) {
        return factory.unwrap(SessionFactoryImplementor.class).getJdbcServices().getDialect();
    }

    @Test
    void over_the_data_source_it_is_found_with_the_version_of_the_engine() throws SQLException {
        try (DuckDBDataSource dataSource = Databases.inMemory();
                Connection connection = dataSource.getConnection();
                SessionFactory factory = Databases.sessionFactory(dataSource, "create", ParentBefore.class)) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            assertThat(dialect(factory)).isInstanceOf(DuckDBDialect.class);
            assertThat(version)
                    .startsWith("v" + dialect(factory).getVersion().getMajor() + "."
                            + dialect(factory).getVersion().getMinor() + ".");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DuckDB", "duckdb", "dev.testkeep.dialect.duckdb.orm.DuckDBDialect"})
    void over_the_plain_driver_it_is_named(String name, @TempDir Path folder) {
        assertWorks(folder, Map.of("hibernate.dialect", name));
    }

    @Test
    void without_access_to_metadata_it_is_named(@TempDir Path folder) {
        assertWorks(
                folder, Map.of("hibernate.dialect", "DuckDB", "hibernate.boot.allow_jdbc_metadata_access", "false"));
    }

    @Test
    void without_access_to_metadata_the_product_can_be_named_instead(@TempDir Path folder) {
        assertWorks(
                folder,
                Map.of(
                        "jakarta.persistence.database-product-name", "DuckDB",
                        "jakarta.persistence.database-product-version", "v2.0.0",
                        "hibernate.boot.allow_jdbc_metadata_access", "false"));
    }

    private static void assertWorks(Path folder, Map<String, String> settings) {
        var all = new HashMap<String, Object>(settings);
        all.put("jakarta.persistence.jdbc.url", "jdbc:duckdb:" + folder.resolve("a.duckdb"));
        all.put("hibernate.connection.pool_size", "2");
        all.put("hibernate.hbm2ddl.auto", "update");
        all.put("hibernate.hbm2ddl.halt_on_error", "true");
        try (SessionFactory factory = Databases.sessionFactory(all, ParentBefore.class)) {
            assertThat(dialect(factory)).isInstanceOf(DuckDBDialect.class);
            factory.inTransaction(session -> {
                var parent = new ParentBefore();
                parent.id = 1L;
                session.persist(parent);
            });
            assertThat(factory.<Long>fromSession(
                            session -> session.createSelectionQuery("select p.id from ParentBefore p", Long.class)
                                    .getSingleResult()))
                    .isOne();
        }
    }

    @Test
    void without_a_known_version_it_is_the_oldest_supported() {
        assertThat(new DuckDBDialect().getVersion().isSame(1, 5)).isTrue();
        assertThat(new DuckDBDialect(DatabaseVersion.make(2)).getVersion().getMajor())
                .isEqualTo(2);
    }
}
