package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.SessionRepository;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.StorageInfo;
import dev.testkeep.storage.StorageProblem;
import dev.testkeep.storage.TestCaseRepository;
import dev.testkeep.storage.hibernate.internal.bootstrap.HibernateBootstrap;
import dev.testkeep.storage.hibernate.internal.bootstrap.HibernateVersion;
import dev.testkeep.storage.hibernate.internal.bootstrap.QuietStart;
import dev.testkeep.storage.hibernate.internal.bootstrap.TableNames;
import dev.testkeep.storage.hibernate.internal.connection.ConnectionPools;
import dev.testkeep.storage.hibernate.internal.connection.Failures;
import dev.testkeep.storage.hibernate.internal.connection.GuestConfig;
import dev.testkeep.storage.hibernate.internal.read.Catalogue;
import dev.testkeep.storage.hibernate.internal.schema.Requirements;
import dev.testkeep.storage.hibernate.internal.schema.Schema;
import dev.testkeep.storage.hibernate.internal.schema.SchemaDefinition;
import dev.testkeep.storage.hibernate.internal.transaction.Transactions;
import dev.testkeep.storage.hibernate.internal.write.KnownRows;
import dev.testkeep.storage.performance.PerformanceRepository;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.BackendProviders;
import dev.testkeep.storage.statistics.StatisticsRepository;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.SessionFactory;

/** A storage that keeps its sessions through Hibernate ORM. Thread-safe. */
public final class HibernateStorage implements Storage {

    private final BackendProvider provider;
    private final Backend backend;
    private final ConnectionPools pools;
    private final HibernateBootstrap engine;
    private final SessionFactory sessionFactory;
    private final Transactions transactions;
    private final Schema schema;
    private final Catalogue catalogue = new Catalogue();
    private final KnownRows knownRows = new KnownRows();

    private HibernateStorage(
            BackendProvider provider, Backend backend, ConnectionPools pools, Failures failures, StorageConfig config) {
        Duration timeout = backend.connectionTimeout().orElse(config.connectionTimeout());
        TableNames names = new TableNames(config);
        this.provider = provider;
        this.backend = backend;
        this.pools = pools;
        this.engine = new HibernateBootstrap(backend, loader(provider), names);
        this.sessionFactory = engine.buildSessionFactory();
        this.transactions = new Transactions(sessionFactory, pools, failures, timeout);
        this.schema = new Schema(
                backend,
                new SchemaDefinition(engine, backend, names),
                timeout,
                new Requirements(provider.id(), backend));
    }

    /**
     * Opens the configured storage with the backend that the class path offers for it.
     *
     * @throws dev.testkeep.storage.exception.BackendSelectionException if there is no such backend, or more than one
     * @throws dev.testkeep.storage.exception.SchemaException if the tables are not what the configured mode expects
     * @throws dev.testkeep.storage.exception.StorageException if the database cannot be opened
     * @throws IllegalArgumentException if the configuration makes no sense
     */
    public static Storage open(StorageConfig config) {
        return open(config, BackendProviders.load());
    }

    /** Opens the configured storage with one of these backends; see {@link #open(StorageConfig)}. */
    public static Storage open(StorageConfig config, BackendProviders providers) {
        HibernateVersion.check();
        return QuietStart.of(() -> openQuietly(config, providers));
    }

    private static Storage openQuietly(StorageConfig config, BackendProviders providers) {
        StorageConfig complete = GuestConfig.complete(config);
        BackendProvider provider = providers.select(complete);
        Backend backend = BackendProviders.configure(provider, complete);
        GuestConfig.check(complete, provider, backend);
        HibernateStorage storage = connect(provider, backend, complete);
        try {
            storage.schema.prepare(config.schemaMode(), storage.transactions);
            return storage;
        } catch (RuntimeException | Error e) {
            storage.close();
            throw e;
        }
    }

    private static HibernateStorage connect(BackendProvider provider, Backend backend, StorageConfig config) {
        Failures failures = new Failures(provider, backend);
        ConnectionPools pools = config.dataSource().isPresent()
                ? ConnectionPools.ofGuest(backend, config.dataSource().get(), failures)
                : ConnectionPools.open(backend, loader(provider), failures);
        try {
            return new HibernateStorage(provider, backend, pools, failures, config);
        } catch (RuntimeException | Error e) {
            pools.close();
            throw e;
        }
    }

    private static ClassLoader loader(BackendProvider provider) {
        return provider.getClass().getClassLoader();
    }

    /**
     * The statements that create the tables for the configured backend, as a script. Needs no connection.
     *
     * @throws dev.testkeep.storage.exception.BackendSelectionException if there is no such backend, or more than one
     */
    public static String schemaScript(StorageConfig config, BackendProviders providers) {
        return schemaScript(config, providers, Optional.empty());
    }

    /**
     * What brings tables of an earlier version up to date, as a script. Where Testkeep has to compute something that SQL
     * cannot, all of it is comments: only opening the storage upgrades it. Needs no connection.
     *
     * @param version the version in the table {@code metadata}
     * @throws dev.testkeep.storage.exception.BackendSelectionException if there is no such backend, or more than one
     * @throws IllegalArgumentException if there is no upgrade from this version
     */
    public static String upgradeScript(StorageConfig config, BackendProviders providers, String version) {
        return schemaScript(config, providers, Optional.of(version));
    }

    private static String schemaScript(StorageConfig config, BackendProviders providers, Optional<String> version) {
        HibernateVersion.check();
        BackendProvider provider = providers.select(config);
        Backend backend = BackendProviders.configure(provider, config);
        TableNames names = new TableNames(config);
        return QuietStart.of(() -> {
            try (HibernateBootstrap engine = new HibernateBootstrap(backend, loader(provider), names)) {
                return Schema.script(new SchemaDefinition(engine, backend, names), version);
            }
        });
    }

    @Override
    public SessionRepository sessions() {
        return repository();
    }

    private HibernateSessionRepository repository() {
        return new HibernateSessionRepository(transactions, catalogue, schema, knownRows, backend.bulkWriter());
    }

    @Override
    public TestCaseRepository testCases() {
        return new HibernateTestCaseRepository(transactions, catalogue);
    }

    @Override
    public PerformanceRepository performance() {
        return new HibernatePerformanceRepository(transactions, catalogue);
    }

    @Override
    public StatisticsRepository statistics() {
        return new HibernateStatisticsRepository(transactions, catalogue);
    }

    @Override
    public StorageInfo info() {
        return transactions.read(session -> new InfoReader(session, provider, backend).read());
    }

    @Override
    public Optional<Path> file() {
        return backend.file();
    }

    @Override
    public List<StorageProblem> verify() {
        return verifier().problems();
    }

    @Override
    public List<StorageProblem> verifyContent() {
        return verifier().problemsWithContent();
    }

    private Verifier verifier() {
        return new Verifier(transactions, repository(), backend);
    }

    @Override
    public void close() {
        sessionFactory.close();
        engine.close();
        pools.close();
    }
}
