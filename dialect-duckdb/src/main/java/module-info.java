/** The DuckDB backend of Testkeep; its dialect and data source are usable without the rest. */
module dev.testkeep.dialect.duckdb {
    requires dev.testkeep.storage;
    requires transitive duckdb.jdbc;
    requires transitive jakarta.persistence;
    requires java.naming;
    requires static transitive org.jspecify;
    requires transitive java.sql;
    requires transitive org.hibernate.orm.core;

    exports dev.testkeep.dialect.duckdb.orm;

    // Hibernate makes the dialect by its name.
    opens dev.testkeep.dialect.duckdb to
            org.hibernate.orm.core;

    provides dev.testkeep.storage.spi.BackendProvider with
            dev.testkeep.dialect.duckdb.DuckDBBackendProvider;
    provides org.hibernate.boot.registry.selector.spi.DialectSelector with
            dev.testkeep.dialect.duckdb.orm.DuckDBDialectSelector;
    provides org.hibernate.engine.jdbc.dialect.spi.DialectResolver with
            dev.testkeep.dialect.duckdb.orm.DuckDBDialectResolver;
    provides org.hibernate.integrator.spi.Integrator with
            dev.testkeep.dialect.duckdb.orm.DuckDBIntegrator;
}
