package dev.testkeep.it.guest;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.SchemaMode;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.tck.StorageFixture;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Testkeep as a guest in the database of a program, which has its own pool, its own tables, and its own Hibernate. */
abstract class GuestMode {

    private static final int HOST_ISOLATION = Connection.TRANSACTION_SERIALIZABLE;

    private final String schema =
            "tk" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    private StorageFixture fixture;
    private StorageConfig database;
    private HikariDataSource host;

    abstract StorageFixture createFixture();

    /** The statements that make a user who may use, but not create, tables, and the one that removes it. */
    abstract List<String> createUser(String user, String password, String schema);

    abstract String dropUser(String user);

    @BeforeEach
    void startHost() throws SQLException {
        fixture = createFixture();
        database = fixture.freshDatabase();
        host = pool(database, null, null);
        execute(
                "create schema " + schema,
                "create table sessions (id integer not null primary key, title varchar(100))",
                "create table metadata (entry varchar(100))",
                "insert into sessions values (1, 'the host''s')");
    }

    @AfterEach
    void stopHost() throws SQLException, IOException {
        execute("drop schema " + schema + cascade());
        host.close();
        fixture.close();
    }

    /** What a schema that is not empty needs behind {@code drop schema}. */
    String cascade() {
        return "";
    }

    private HikariDataSource pool(StorageConfig config, String user, String password) {
        Backend backend = fixture.provider().configure(config);
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(backend.url().orElseThrow());
        backend.driverProperties().forEach(pool::addDataSourceProperty);
        if (user != null) {
            pool.setUsername(user);
            pool.setPassword(password);
        }
        pool.setMaximumPoolSize(3);
        pool.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
        return new HikariDataSource(pool);
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = host.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private StorageConfig.Builder guest() {
        return StorageConfig.builder().dataSource(host);
    }

    private static NewSession session(String test) {
        return NewSession.builder(Instant.parse("2026-11-22T07:15:02Z"))
                .attribute("tag", test)
                .testCases(List.of(NewTestCase.builder(test)
                        .perfValue(PerfValue.of("bandwidth", 1.5, "GB/s"))
                        .document("{\"a\": 1}")
                        .build()))
                .build();
    }

    @Test
    void two_storages_live_beside_the_tables_of_the_host_and_see_nothing_of_each_other() throws SQLException {
        try (Storage inSchema = HibernateStorage.open(guest().schema(schema).build());
                Storage prefixed =
                        HibernateStorage.open(guest().tablePrefix("tk_").build());
                SessionFactory hosts = hostsPersistenceUnit()) {
            inSchema.sessions().save(session("one"));
            prefixed.sessions().save(session("two"));
            prefixed.sessions().save(session("three"));

            assertThat(names(inSchema)).containsExactly("one");
            assertThat(names(prefixed)).containsExactlyInAnyOrder("two", "three");
            String title = hosts.fromSession(session -> session.find(HostSession.class, 1).title);
            assertThat(title).isEqualTo("the host's");
            assertThat(prefixed.sessions().delete(SessionQuery.all())).hasSize(2);
            assertThat(prefixed.info().perfSeries()).isZero();
            assertThat(names(inSchema)).containsExactly("one");
            assertThat(inSchema.verify()).isEmpty();
        }

        assertThat(host.isClosed()).isFalse();
        try (Connection connection = host.getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(connection.getTransactionIsolation()).isEqualTo(HOST_ISOLATION);
            assertThat(count(connection, "sessions")).isEqualTo(1);
            assertThat(count(connection, "metadata")).isZero();
        }
    }

    private static List<String> names(Storage storage) {
        return storage.testCases().find(TestCaseQuery.all().withPerfValues().withDocuments()).stream()
                .map(testCase -> testCase.name())
                .toList();
    }

    private SessionFactory hostsPersistenceUnit() {
        return new MetadataSources(new StandardServiceRegistryBuilder()
                        .applySetting("hibernate.connection.datasource", host)
                        .build())
                .addAnnotatedClass(HostSession.class)
                .buildMetadata()
                .buildSessionFactory();
    }

    @Test
    void everything_that_it_creates_has_its_prefix() throws SQLException {
        Set<String> before = objects();

        HibernateStorage.open(guest().tablePrefix("tk_").build()).close();

        Set<String> created = objects();
        created.removeAll(before);
        assertThat(created).contains("tk_sessions", "tk_index_sessions_time").allSatisfy(name -> assertThat(name)
                .startsWith("tk_"));
    }

    /** The names of all tables, and of their indexes and keys but those that the database names itself. */
    private Set<String> objects() throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Connection connection = host.getConnection()) {
            Set<String> tables = new TreeSet<>();
            try (ResultSet rows = connection
                    .getMetaData()
                    .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
                while (rows.next()) {
                    tables.add(rows.getString("TABLE_NAME"));
                }
            }
            names.addAll(tables);
            for (String table : tables) {
                addColumn(
                        names,
                        "INDEX_NAME",
                        connection
                                .getMetaData()
                                .getIndexInfo(connection.getCatalog(), connection.getSchema(), table, false, true));
                addColumn(
                        names,
                        "FK_NAME",
                        connection
                                .getMetaData()
                                .getImportedKeys(connection.getCatalog(), connection.getSchema(), table));
            }
        }
        names.remove("primary");
        return names;
    }

    private static void addColumn(Set<String> names, String column, ResultSet rows) throws SQLException {
        try (rows) {
            while (rows.next()) {
                if (rows.getString(column) != null) {
                    names.add(rows.getString(column).toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    @Test
    void a_user_who_may_not_create_tables_uses_those_that_another_created() throws SQLException {
        StorageConfig.Builder owner = guest().schema(schema);
        HibernateStorage.open(owner.build()).close();
        String user = "app_" + schema;
        execute(createUser(user, "secret", schema).toArray(String[]::new));
        try (HikariDataSource restricted = pool(database, user, "secret")) {
            for (SchemaMode mode : SchemaMode.values()) {
                StorageConfig config = StorageConfig.builder()
                        .dataSource(restricted)
                        .schema(schema)
                        .schemaMode(mode)
                        .build();
                try (Storage storage = HibernateStorage.open(config)) {
                    storage.sessions().save(session("as " + mode));
                    assertThat(names(storage)).contains("as " + mode);
                    storage.sessions().delete(SessionQuery.all().filter("tag == 'as " + mode + "'"));
                    assertThat(names(storage)).isEmpty();
                }
            }
        } finally {
            execute(dropUser(user).split(";"));
        }
    }

    private static int count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** An entity of the host, in a table with a name that is ours, too. */
    @Entity(name = "HostSession")
    @Table(name = "sessions")
    static class HostSession {
        @Id
        int id;

        String title;
    }
}
