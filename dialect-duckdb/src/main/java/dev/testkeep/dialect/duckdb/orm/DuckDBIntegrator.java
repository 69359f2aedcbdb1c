package dev.testkeep.dialect.duckdb.orm;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;

/**
 * Tells the dialect of each new session factory which sequences are mapped. Hibernate loads it as a service; it does
 * nothing with other dialects. Stateless.
 */
public final class DuckDBIntegrator implements Integrator {

    /** Used by the service loader. */
    public DuckDBIntegrator() {}

    @Override
    public void integrate(
            Metadata metadata, BootstrapContext bootstrapContext, SessionFactoryImplementor sessionFactory) {
        if (sessionFactory.getJdbcServices().getDialect() instanceof DuckDBDialect dialect) {
            dialect.schema().rememberSequences(metadata, sessionFactory.getSqlStringGenerationContext());
        }
    }
}
