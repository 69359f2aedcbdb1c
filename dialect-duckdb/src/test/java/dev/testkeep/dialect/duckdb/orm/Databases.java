package dev.testkeep.dialect.duckdb.orm;

import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** Session factories for tests. */
final class Databases {

    private Databases() {}

    /** A DuckDB database in memory, with the engine held small. */
    static DuckDBDataSource inMemory() {
        return DuckDBDataSource.inMemory().threads(2).memoryLimit("256MB").build();
    }

    /** A session factory over {@code dataSource} for which Hibernate finds the dialect by itself. */
    static SessionFactory sessionFactory(DataSource dataSource, String schemaAction, Class<?>... entities) {
        return sessionFactory(
                Map.of(
                        "hibernate.connection.datasource",
                        dataSource,
                        "hibernate.hbm2ddl.auto",
                        schemaAction,
                        "hibernate.hbm2ddl.halt_on_error",
                        "true"),
                entities);
    }

    /** A session factory with these settings. */
    static SessionFactory sessionFactory(Map<String, ?> settings, Class<?>... entities) {
        var properties = new Properties();
        properties.put("hibernate.query.hql.json_functions_enabled", "true");
        properties.putAll(settings);
        var configuration = new Configuration().addProperties(properties);
        for (Class<?> entity : entities) {
            configuration.addAnnotatedClass(entity);
        }
        return configuration.buildSessionFactory();
    }
}
