package dev.testkeep.storage.hibernate.internal.bootstrap;

import dev.testkeep.storage.exception.BackendSelectionException;
import dev.testkeep.storage.exception.MissingJarException;
import dev.testkeep.storage.hibernate.internal.mapping.MetadataEntity;
import dev.testkeep.storage.hibernate.internal.mapping.PerfSeriesEntity;
import dev.testkeep.storage.hibernate.internal.mapping.PerfValueEntity;
import dev.testkeep.storage.hibernate.internal.mapping.SessionAttributeEntity;
import dev.testkeep.storage.hibernate.internal.mapping.SessionEntity;
import dev.testkeep.storage.hibernate.internal.mapping.TestCaseEntity;
import dev.testkeep.storage.hibernate.internal.mapping.TestEntity;
import dev.testkeep.storage.spi.Backend;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.registry.selector.spi.StrategySelectionException;
import org.hibernate.boot.registry.selector.spi.StrategySelector;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.jdbc.dialect.spi.DialectFactory;
import org.hibernate.engine.jdbc.env.spi.NameQualifierSupport;
import org.hibernate.engine.jdbc.spi.JdbcServices;
import org.hibernate.mapping.Table;

/** Hibernate, set up for one backend. It needs no connection: each session is given one. */
public final class HibernateBootstrap implements AutoCloseable {

    private static final int BATCH_SIZE = 200;

    /** In the order in which their tables are created. */
    private static final List<Class<?>> ENTITIES = List.of(
            MetadataEntity.class,
            SessionEntity.class,
            SessionAttributeEntity.class,
            TestEntity.class,
            TestCaseEntity.class,
            PerfSeriesEntity.class,
            PerfValueEntity.class);

    private final StandardServiceRegistry registry;
    private final Metadata metadata;

    public HibernateBootstrap(Backend backend, ClassLoader loader, TableNames names) {
        BootstrapServiceRegistry bootstrap =
                new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build();
        Dialect dialect = dialect(backend, bootstrap);
        // Not by a setting: that is warned of where Hibernate could have guessed the dialect from a connection.
        DialectFactory factory = (values, source) -> dialect;
        registry = new StandardServiceRegistryBuilder(bootstrap)
                .addService(DialectFactory.class, factory)
                .addService(BytecodeProvider.class, new NoBytecode())
                .applySettings(settings(backend, dialect, names))
                .build();
        MetadataSources sources = new MetadataSources(registry);
        ENTITIES.forEach(sources::addAnnotatedClass);
        metadata = sources.buildMetadata();
    }

    /** Made by Hibernate, to which modules open their dialects. */
    private static Dialect dialect(Backend backend, BootstrapServiceRegistry bootstrap) {
        try {
            return bootstrap.requireService(StrategySelector.class).resolveStrategy(Dialect.class, backend.dialect());
        } catch (StrategySelectionException | LinkageError e) {
            throw new MissingJarException(
                    "The dialect " + backend.dialect() + " cannot be loaded: " + e + ". Add the jar that it is in.", e);
        }
    }

    private static Map<String, Object> settings(Backend backend, Dialect dialect, TableNames names) {
        Map<String, Object> settings = new HashMap<>();
        // The backend says which dialect it is, so that starting costs no look at the database.
        settings.put(AvailableSettings.ALLOW_METADATA_ON_BOOT, false);
        settings.put(AvailableSettings.CONNECTION_PROVIDER, new NoConnections());
        // All of the mapping is in the annotations, and there are no named queries to check.
        settings.put(AvailableSettings.XML_MAPPING_ENABLED, false);
        settings.put(AvailableSettings.QUERY_STARTUP_CHECKING, false);
        settings.put(AvailableSettings.KEYWORD_AUTO_QUOTING_ENABLED, true);
        settings.put(AvailableSettings.STATEMENT_BATCH_SIZE, BATCH_SIZE);
        // Every failure is thrown with all that there is to say, and some are overcome.
        settings.put(AvailableSettings.LOG_JDBC_ERRORS, false);
        settings.put(AvailableSettings.JSON_FORMAT_MAPPER, new DocumentFormat());
        settings.put(AvailableSettings.PHYSICAL_NAMING_STRATEGY, names);
        if (names.schema() != null) {
            requireSchemas(backend, dialect);
            settings.put(
                    dialect.getNameQualifierSupport() == NameQualifierSupport.CATALOG
                            ? AvailableSettings.DEFAULT_CATALOG
                            : AvailableSettings.DEFAULT_SCHEMA,
                    names.schema());
        }
        settings.put(ColumnTypes.BACKEND, backend);
        settings.putAll(backend.dialectProperties());
        return settings;
    }

    private static void requireSchemas(Backend backend, Dialect dialect) {
        if (dialect.getNameQualifierSupport() == NameQualifierSupport.NONE) {
            throw new BackendSelectionException(
                    "A schema cannot be chosen in " + backend.location()
                            + ": the database has none. Use a prefix for the tables instead.",
                    null);
        }
    }

    public SessionFactory buildSessionFactory() {
        return metadata.buildSessionFactory();
    }

    /** All tables, parents first. */
    public List<Table> tables() {
        return ENTITIES.stream()
                .map(entity -> metadata.getEntityBinding(entity.getName()).getTable())
                .toList();
    }

    public Metadata metadata() {
        return metadata;
    }

    public Dialect dialect() {
        return registry.requireService(JdbcServices.class).getDialect();
    }

    public Map<String, Object> settings() {
        return registry.requireService(ConfigurationService.class).getSettings();
    }

    public JdbcServices jdbcServices() {
        return registry.requireService(JdbcServices.class);
    }

    @Override
    public void close() {
        StandardServiceRegistryBuilder.destroy(registry);
    }
}
