/** The PostgreSQL backend of Testkeep. */
module dev.testkeep.dialect.postgres {
    requires dev.testkeep.storage;
    // The driver's data sources are JNDI's, too.
    requires static java.naming;
    requires static org.jspecify;
    requires org.hibernate.orm.core;
    requires org.postgresql.jdbc;

    // Hibernate makes the dialect by its name.
    opens dev.testkeep.dialect.postgres to
            org.hibernate.orm.core;

    provides dev.testkeep.storage.spi.BackendProvider with
            dev.testkeep.dialect.postgres.PostgresBackendProvider;
}
