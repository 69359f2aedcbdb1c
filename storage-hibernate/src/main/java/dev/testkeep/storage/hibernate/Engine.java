package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.spi.Backend;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.jspecify.annotations.Nullable;

/** Hibernate, set up for one backend. The mapping is known before there is any connection. */
final class Engine implements AutoCloseable {

    private static final int BATCH_SIZE = 200;

    private final StandardServiceRegistry registry;
    private final Metadata metadata;

    Engine(Backend backend, @Nullable DataSource connections) {
        registry = new StandardServiceRegistryBuilder()
                .applySettings(settings(backend, connections))
                .build();
        metadata = new MetadataSources(registry)
                .addAnnotatedClass(MetadataEntity.class)
                .addAnnotatedClass(SessionEntity.class)
                .addAnnotatedClass(SessionAttributeEntity.class)
                .addAnnotatedClass(TestCaseEntity.class)
                .addAnnotatedClass(PerfSeriesEntity.class)
                .addAnnotatedClass(PerfValueEntity.class)
                .buildMetadata();
    }

    private static Map<String, Object> settings(Backend backend, @Nullable DataSource connections) {
        Map<String, Object> settings = new HashMap<>();
        // The backend says which dialect it is, so that starting costs no look at the database.
        settings.put(AvailableSettings.ALLOW_METADATA_ON_BOOT, false);
        settings.put(AvailableSettings.KEYWORD_AUTO_QUOTING_ENABLED, true);
        settings.put(AvailableSettings.STATEMENT_BATCH_SIZE, BATCH_SIZE);
        settings.put(AvailableSettings.JSON_FORMAT_MAPPER, new DocumentFormat());
        settings.put(ColumnTypes.BACKEND, backend);
        if (connections != null) {
            settings.put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, connections);
        }
        settings.putAll(backend.engineProperties());
        return settings;
    }

    SessionFactory buildSessionFactory() {
        return metadata.buildSessionFactory();
    }

    StandardServiceRegistry registry() {
        return registry;
    }

    Metadata metadata() {
        return metadata;
    }

    @Override
    public void close() {
        StandardServiceRegistryBuilder.destroy(registry);
    }
}
