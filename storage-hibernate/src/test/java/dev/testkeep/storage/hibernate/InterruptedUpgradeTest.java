package dev.testkeep.storage.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.SchemaMode;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.StorageInfo;
import dev.testkeep.storage.exception.SchemaVersionException;
import dev.testkeep.storage.hibernate.internal.bootstrap.HibernateBootstrap;
import dev.testkeep.storage.hibernate.internal.bootstrap.TableNames;
import dev.testkeep.storage.hibernate.internal.connection.ConnectionPools;
import dev.testkeep.storage.hibernate.internal.connection.Failures;
import dev.testkeep.storage.hibernate.internal.read.Catalogue;
import dev.testkeep.storage.hibernate.internal.schema.Requirements;
import dev.testkeep.storage.hibernate.internal.schema.Schema;
import dev.testkeep.storage.hibernate.internal.schema.SchemaDefinition;
import dev.testkeep.storage.hibernate.internal.transaction.Transactions;
import dev.testkeep.storage.hibernate.internal.write.KnownRows;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upgrade that breaks off goes on where it was, on a database that commits each change of a table: here, H2. */
class InterruptedUpgradeTest {

    private static final BackendProvider H2 = new H2BackendProvider();
    private static final StorageConfig CONFIG = StorageConfig.of("jdbc:h2:mem:");
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @TempDir
    private static Path folder;

    private static Backend backend;
    private static HibernateBootstrap engine;
    private static SessionFactory sessionFactory;
    private static Schema schema;

    /** Once for all attempts, each of which would take a second for it. */
    @BeforeAll
    static void startHibernate() {
        TableNames names = new TableNames(CONFIG);
        backend = H2.configure(CONFIG);
        engine = new HibernateBootstrap(backend, H2.getClass().getClassLoader(), names);
        sessionFactory = engine.buildSessionFactory();
        schema = new Schema(
                backend, new SchemaDefinition(engine, backend, names), TIMEOUT, new Requirements("h2", backend));
    }

    @AfterAll
    static void stopHibernate() {
        sessionFactory.close();
        engine.close();
    }

    private static Transactions prepare(DataSource source) {
        Failures failures = new Failures(H2, backend);
        Transactions transactions =
                new Transactions(sessionFactory, ConnectionPools.ofGuest(backend, source, failures), failures, TIMEOUT);
        schema.prepare(SchemaMode.CREATE, transactions);
        return transactions;
    }

    @Test
    void whichever_statement_it_fails_at_the_next_attempt_completes_it() throws Exception {
        int interrupted = 0;
        while (!isCompleteDespiteFailureAt(interrupted + 1)) {
            interrupted++;
        }

        assertThat(interrupted).as("statements of the upgrade that failed").isGreaterThan(20);
    }

    /** Whether the upgrade has no such statement to fail at; if it has, it is completed by a second attempt. */
    private boolean isCompleteDespiteFailureAt(int failing) throws IOException {
        JdbcDataSource source = unpack("store-" + failing);
        FailingStatements failures = new FailingStatements(failing);
        if (failures.isSpared(() -> prepare(failures.in(source)))) {
            return true;
        }

        Transactions transactions = prepare(source);
        HibernateSessionRepository sessions = new HibernateSessionRepository(
                transactions, new Catalogue(), schema, new KnownRows(), Optional.empty());
        StorageInfo info = transactions.read(session -> new InfoReader(session, H2, backend).read());
        assertThat(info.schemaVersion()).as("after a failure at %d", failing).isEqualTo("3");
        assertThat(info.testCases()).isEqualTo(25);
        assertThat(info.perfValues()).isEqualTo(24);
        assertThat(new Verifier(transactions, sessions, backend).problemsWithContent())
                .isEmpty();
        assertThat(sessions.find(SessionQuery.all())).hasSize(5).allSatisfy(session -> assertThat(
                        sessions.isIntact(session.uuid()))
                .isTrue());
        return false;
    }

    @Test
    void tables_of_a_newer_release_are_refused_with_both_versions() throws Exception {
        JdbcDataSource source = unpack("newer");
        prepare(source);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update metadata set schema_version = '7'");
        }

        assertThatThrownBy(() -> prepare(source))
                .isInstanceOf(SchemaVersionException.class)
                .hasMessageContaining("have the schema version 7")
                .hasMessageContaining("needs 3");
    }

    @Test
    void who_has_them_open_while_another_upgrades_them_stores_no_more() throws Exception {
        JdbcDataSource source = unpack("upgraded");
        HibernateSessionRepository sessions = new HibernateSessionRepository(
                prepare(source), new Catalogue(), schema, new KnownRows(), Optional.empty());
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update metadata set schema_version = '7'");
        }

        assertThatThrownBy(() -> sessions.save(NewSession.builder(Instant.EPOCH).build()))
                .isInstanceOf(SchemaVersionException.class);
        assertThat(sessions.find(SessionQuery.all())).hasSize(5);
    }

    private JdbcDataSource unpack(String name) throws IOException {
        try (InputStream in =
                new GZIPInputStream(InterruptedUpgradeTest.class.getResourceAsStream("/stores/v1-h2.mv.db.gz"))) {
            Files.copy(in, folder.resolve(name + ".mv.db"));
        }
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve(name));
        return source;
    }
}
