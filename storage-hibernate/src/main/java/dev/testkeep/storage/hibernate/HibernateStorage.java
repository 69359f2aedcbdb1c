package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.SessionRepository;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.StorageInfo;
import dev.testkeep.storage.StorageProblem;
import dev.testkeep.storage.TestCaseRepository;
import dev.testkeep.storage.performance.PerformanceRepository;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.BackendProviders;
import dev.testkeep.storage.statistics.StatisticsRepository;
import java.time.Duration;
import java.util.List;
import org.hibernate.SessionFactory;

/** A storage that keeps its sessions through Hibernate ORM. Thread-safe. */
public final class HibernateStorage implements Storage {

    private final BackendProvider provider;
    private final Backend backend;
    private final ConnectionPools pools;
    private final Engine engine;
    private final SessionFactory sessionFactory;
    private final Transactions transactions;

    private HibernateStorage(
            BackendProvider provider, Backend backend, ConnectionPools pools, Failures failures, Duration timeout) {
        this.provider = provider;
        this.backend = backend;
        this.pools = pools;
        this.engine = new Engine(backend, pools.readers());
        this.sessionFactory = engine.buildSessionFactory();
        this.transactions = new Transactions(sessionFactory, pools, backend.accessGate(), failures, timeout);
    }

    /**
     * Opens the configured storage with the backend that the class path offers for it.
     *
     * @throws dev.testkeep.storage.BackendSelectionException if there is no such backend, or more than one
     * @throws dev.testkeep.storage.SchemaException if the tables are not what the configured mode expects
     * @throws dev.testkeep.storage.StorageException if the database cannot be opened
     * @throws IllegalArgumentException if the configuration makes no sense
     */
    public static Storage open(StorageConfig config) {
        return open(config, BackendProviders.load());
    }

    /** Opens the configured storage with one of these backends; see {@link #open(StorageConfig)}. */
    public static Storage open(StorageConfig config, BackendProviders providers) {
        BackendProvider provider = providers.select(config);
        HibernateStorage storage = connect(provider, provider.configure(config), config.connectionTimeout());
        try {
            storage.schema().prepare(config.schemaMode());
            return storage;
        } catch (RuntimeException e) {
            storage.close();
            throw e;
        }
    }

    private static HibernateStorage connect(BackendProvider provider, Backend backend, Duration configured) {
        Duration timeout = backend.connectionTimeout().orElse(configured);
        Failures failures = new Failures(provider, backend);
        ConnectionPools pools = ConnectionPools.open(backend, timeout, failures);
        try {
            return new HibernateStorage(provider, backend, pools, failures, timeout);
        } catch (RuntimeException e) {
            pools.close();
            throw e;
        }
    }

    /**
     * The statements that create the tables for the configured backend, as a script. Needs no connection.
     *
     * @throws dev.testkeep.storage.BackendSelectionException if there is no such backend, or more than one
     */
    public static String schemaScript(StorageConfig config, BackendProviders providers) {
        Backend backend = providers.select(config).configure(config);
        try (Engine engine = new Engine(backend, null)) {
            return Schema.script(new SchemaTool(engine).createStatements());
        }
    }

    private Schema schema() {
        return new Schema(transactions, backend, new SchemaTool(engine));
    }

    @Override
    public SessionRepository sessions() {
        return new Sessions(transactions, backend.bulkWriter());
    }

    @Override
    public TestCaseRepository testCases() {
        return new TestCases(transactions);
    }

    @Override
    public PerformanceRepository performance() {
        return new Performance(transactions);
    }

    @Override
    public StatisticsRepository statistics() {
        return new Statistics(transactions);
    }

    @Override
    public StorageInfo info() {
        return transactions.read(session -> new InfoReader(session, provider, backend).read());
    }

    @Override
    public List<StorageProblem> verify() {
        return transactions.read(session -> new Verifier(session).problems());
    }

    @Override
    public void close() {
        sessionFactory.close();
        engine.close();
        pools.close();
    }
}
