package dev.testkeep.dialect.mysql;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.Capability;
import dev.testkeep.storage.spi.ConnectionPolicy;
import dev.testkeep.storage.spi.FailureKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * Stores sessions in a database of MariaDB or MySQL: {@code jdbc:mariadb://<host>:<port>/<database>}, or the backend
 * {@code mysql} with the property {@code mysql_db}. Thread-safe.
 */
public final class MySqlBackendProvider implements BackendProvider {

    private static final int CONNECTIONS = 4;

    /** For both: MySQL understands all that it writes, and MariaDB not all that the other one writes. */
    private static final String DIALECT = "org.hibernate.dialect.MariaDBDialect";

    /** MariaDB's own type is sorted by its last group; bytes are sorted as everywhere. */
    private static final String UUID_TYPE = "hibernate.type.preferred_uuid_jdbc_type";

    /** Keys never end with a blank, which this collation ignores as all do that both databases have. */
    private static final String TABLE_OPTIONS = "character set utf8mb4 collate utf8mb4_bin";

    private static final String STRICT = "select @@sql_mode";

    private final Map<String, String> environment;

    /** For the service loader, and for explicit wiring. */
    public MySqlBackendProvider() {
        this(System.getenv());
    }

    MySqlBackendProvider(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public String id() {
        return "mysql";
    }

    @Override
    public int spiVersion() {
        return SPI_VERSION;
    }

    @Override
    public boolean supports(String jdbcUrl) {
        return MySqlUrl.supports(jdbcUrl);
    }

    @Override
    public String exampleUrl() {
        return "jdbc:mariadb://localhost/testkeep";
    }

    @Override
    public Backend configure(StorageConfig config) {
        MySqlSettings settings = MySqlSettings.of(config, environment);
        return Backend.at(settings.url().location())
                .dialect(DIALECT)
                .driver(settings.driver(), settings.jdbcUrl(), settings.driverProperties())
                .dialectProperty(UUID_TYPE, "BINARY")
                .tableOptions(TABLE_OPTIONS)
                .capabilities(Capability.CASCADE_DELETE, Capability.NETWORK_TIMEOUT)
                .connections(ConnectionPolicy.readersAndWriters(CONNECTIONS, CONNECTIONS))
                .isolation(Access.READ, Connection.TRANSACTION_REPEATABLE_READ)
                .isolation(Access.WRITE, Connection.TRANSACTION_READ_COMMITTED)
                .connectionTimeout(settings.timeout())
                .schemaLock(new NamedLock(settings.databaseSql()))
                .sizeQuery("select sum(data_length + index_length) from information_schema.tables where table_schema = "
                        + settings.databaseSql())
                .require(STRICT, ".*STRICT_(TRANS|ALL)_TABLES.*", "its sql_mode must have STRICT_TRANS_TABLES")
                .require(settings.packetQuery(), "1", settings.packetAdvice())
                .build();
    }

    @Override
    public FailureKind classify(SQLException failure) {
        return ServerFailures.classify(failure).orElseGet(() -> BackendProvider.super.classify(failure));
    }

    @Override
    public Optional<String> advice(SQLException failure) {
        return ServerFailures.advice(failure);
    }
}
