package dev.testkeep.dialect.postgres;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.Capability;
import dev.testkeep.storage.spi.ConnectionPolicy;
import dev.testkeep.storage.spi.FailureKind;
import dev.testkeep.storage.spi.JdbcDriver;
import dev.testkeep.storage.spi.SchemaLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * Stores sessions in a PostgreSQL database: {@code jdbc:postgresql://<host>:<port>/<database>}, or the backend
 * {@code postgres} with the property {@code postgresql_db}. Thread-safe.
 */
public final class PostgresBackendProvider implements BackendProvider {

    private static final JdbcDriver DRIVER = new JdbcDriver("org.postgresql.Driver", "org.postgresql:postgresql");
    private static final int CONNECTIONS = 4;

    /** Any number will do that no other program locks: these are the letters of our name. */
    private static final String LOCK = "select pg_advisory_xact_lock(x'746573746b656570'::bigint)";

    private static final String SIZE = "select sum(pg_total_relation_size(oid)) from pg_class"
            + " where relkind = 'r' and relnamespace = current_schema()::regnamespace";

    private final Map<String, String> environment;

    /** For the service loader, and for explicit wiring. */
    public PostgresBackendProvider() {
        this(System.getenv());
    }

    PostgresBackendProvider(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public String id() {
        return "postgres";
    }

    @Override
    public int spiVersion() {
        return SPI_VERSION;
    }

    @Override
    public boolean supports(String jdbcUrl) {
        return jdbcUrl.startsWith(PostgresSettings.URL_PREFIX);
    }

    @Override
    public String exampleUrl() {
        return "jdbc:postgresql://localhost/testkeep";
    }

    @Override
    public Backend configure(StorageConfig config) {
        PostgresSettings settings = PostgresSettings.of(config, environment);
        return Backend.at(settings.url().location())
                .dialect(settings.dialect().getName())
                .driver(DRIVER, settings.url().jdbcUrl(), settings.driverProperties())
                .jsonType(settings.jsonType())
                .bulkWriter(new CopyingWriter(settings.jsonType()))
                .capabilities(Capability.CASCADE_DELETE, Capability.TRANSACTIONAL_DDL, Capability.NETWORK_TIMEOUT)
                .connections(ConnectionPolicy.readersAndWriters(CONNECTIONS, CONNECTIONS))
                .isolation(Access.READ, Connection.TRANSACTION_REPEATABLE_READ)
                .isolation(Access.WRITE, Connection.TRANSACTION_READ_COMMITTED)
                .sessionSql(settings.sessionSql())
                .connectionTimeout(settings.timeout())
                .schemaLock(SchemaLock.untilCommit(LOCK))
                .sizeQuery(SIZE)
                .require("show server_encoding", "UTF8", "create the database with encoding 'UTF8'")
                .build();
    }

    /** By the SQLState: PostgreSQL's own ones first, then the standard's classes. */
    @Override
    public FailureKind classify(SQLException failure) {
        return switch (String.valueOf(failure.getSQLState())) {
            // lock_not_available
            case "55P03" -> FailureKind.BUSY;
            // admin_shutdown, crash_shutdown, cannot_connect_now; read_only_sql_transaction, as after a switch of the
            // primary; too_many_connections
            case "57P01", "57P02", "57P03", "25006", "53300" -> FailureKind.UNAVAILABLE;
            // insufficient_privilege
            case "42501" -> FailureKind.DENIED;
            // program_limit_exceeded
            case "54000" -> FailureKind.DATA;
            default -> BackendProvider.super.classify(failure);
        };
    }
}
