package dev.testkeep.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.SaveOutcome;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.exception.InvalidDataException;
import dev.testkeep.storage.exception.StorageFailureException;
import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.BackendProviders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MySqlBackendProviderTest {

    private final BackendProvider provider = new MySqlBackendProvider(Map.of());
    private String database;

    @BeforeEach
    void createDatabase() throws SQLException {
        database = MariaDbServer.createDatabase();
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        MariaDbServer.execute("drop database " + database);
    }

    private String url() {
        return MariaDbServer.url(database);
    }

    private Storage open(String url) {
        return open(StorageConfig.of(url));
    }

    private Storage open(StorageConfig config) {
        return HibernateStorage.open(config, BackendProviders.of(provider));
    }

    private static NewSession session() {
        return NewSession.builder(Instant.now()).build();
    }

    private List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = MariaDbServer.connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    @Test
    void it_is_found_by_its_urls_and_by_its_name() {
        for (String url :
                List.of("jdbc:mariadb://host/db", "jdbc:mysql://host/db", "jdbc:mariadb:sequential://a,b/db")) {
            assertThat(BackendProviders.load().select(StorageConfig.of(url))).isInstanceOf(MySqlBackendProvider.class);
        }
        assertThat(BackendProviders.load()
                        .select(StorageConfig.builder().backend("mysql").build()))
                .isInstanceOf(MySqlBackendProvider.class);
    }

    @Test
    void urls_of_mysql_lead_to_the_same_server() {
        try (Storage storage = open(url().replace("jdbc:mariadb:", "jdbc:mysql:"))) {
            assertThat(storage.sessions().save(session()).outcome()).isEqualTo(SaveOutcome.STORED);
            assertThat(storage.info().location()).endsWith("/" + database);
            assertThat(storage.info().sizeInBytes().orElse(0)).isPositive();
        }
    }

    @Test
    void tables_are_transactional_and_tell_every_letter_apart_whatever_the_database_is() throws SQLException {
        open(url()).close();

        assertThat(column("select distinct concat(engine, ' ', table_collation) from information_schema.tables"
                        + " where table_schema = database()"))
                .containsExactly("InnoDB utf8mb4_bin");
        assertThat(column("select distinct collation_name from information_schema.columns"
                        + " where table_schema = database() and collation_name is not null"))
                .containsExactly("utf8mb4_bin");
        assertThat(column("select distinct column_type from information_schema.columns"
                        + " where table_schema = database() and column_name in ('uuid', 'session_uuid')"))
                .containsExactly("binary(16)");
        assertThat(column("select distinct column_type from information_schema.columns"
                        + " where table_schema = database() and column_name = 'json_blob'"))
                .containsExactly("longtext");
    }

    @Test
    void documents_are_there_for_the_json_functions_of_the_database() throws SQLException {
        try (Storage storage = open(url())) {
            storage.sessions()
                    .save(NewSession.builder(Instant.now())
                            .document("{\"system\": {\"name\": \"alps\"}}")
                            .build());
        }
        assertThat(column("select json_value(json_blob, '$.system.name') from sessions"))
                .containsExactly("alps");
    }

    @Test
    void sessions_that_began_at_once_are_in_the_order_of_their_uuids_as_everywhere() {
        List<String> uuids = List.of(
                "00000000-0000-4000-8000-ffffffffffff",
                "7fffffff-0000-4000-8000-000000000001",
                "80000000-0000-4000-8000-000000000000",
                "ffffffff-0000-4000-8000-000000000002");
        try (Storage storage = open(url())) {
            for (int i : new int[] {2, 0, 3, 1}) {
                storage.sessions()
                        .save(NewSession.builder(Instant.EPOCH)
                                .uuid(UUID.fromString(uuids.get(i)))
                                .testCases(List.of(NewTestCase.builder("case").build()))
                                .build());
            }
            assertThat(storage.testCases().find(TestCaseQuery.all()))
                    .extracting(found -> found.id().session().toString())
                    .isEqualTo(uuids);
        }
    }

    @Test
    void sixteen_that_meet_an_empty_database_create_it_once_and_none_fails() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            Callable<SaveOutcome> openAndStore = () -> {
                try (Storage mine = open(url())) {
                    return mine.sessions().save(session()).outcome();
                }
            };
            for (Future<SaveOutcome> done : threads.invokeAll(
                    Stream.generate(() -> openAndStore).limit(16).toList())) {
                assertThat(done.get()).isEqualTo(SaveOutcome.STORED);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(column("select schema_version from metadata")).hasSize(1);
        assertThat(column("select uuid from sessions")).hasSize(16);
    }

    @Test
    void a_packet_limit_of_the_server_that_is_too_small_is_told_when_it_is_opened() {
        String url = url() + "&maxAllowedPacket=999999999";

        assertThatThrownBy(() -> open(url).close())
                .isInstanceOf(StorageFailureException.class)
                .hasMessageContaining("on mysql (")
                .hasMessageContaining("/" + database + ")")
                .hasMessageContaining("max_allowed_packet must be 999999999 or more");
    }

    @Test
    void a_server_that_cuts_texts_off_is_refused() {
        String url = url() + "&sessionVariables=sql_mode=''";

        assertThatThrownBy(() -> open(url).close())
                .isInstanceOf(StorageFailureException.class)
                .hasMessageContaining("STRICT_TRANS_TABLES");
    }

    @Test
    void a_document_beyond_the_packet_limit_is_refused_at_once_and_other_sessions_are_stored() {
        NewTestCase small = NewTestCase.builder("small").document("{}").build();
        NewTestCase large = NewTestCase.builder("large")
                .document("{\"text\": \"" + "x".repeat(17_000_000) + "\"}")
                .build();
        try (Storage storage = open(url())) {
            assertThatThrownBy(() -> storage.sessions()
                            .save(NewSession.builder(Instant.now())
                                    .testCases(List.of(small, large, small))
                                    .build()))
                    .isInstanceOf(InvalidDataException.class)
                    .hasMessageContaining("Raise max_allowed_packet");
            assertThat(storage.sessions().save(session()).outcome()).isEqualTo(SaveOutcome.STORED);
            assertThat(storage.sessions().count(SessionQuery.all())).isEqualTo(1);
        }
    }

    @Test
    void a_document_just_below_the_packet_limit_comes_back() {
        String document = "{\"text\": \"" + "x".repeat(16_776_500) + "\"}";
        NewSession session = NewSession.builder(Instant.now())
                .testCases(
                        List.of(NewTestCase.builder("large").document(document).build()))
                .build();
        try (Storage storage = open(url())) {
            storage.sessions().save(session);
            assertThat(storage.testCases().find(TestCaseQuery.all().withDocuments()))
                    .singleElement()
                    .satisfies(found ->
                            assertThat(document.equals(found.document())).isTrue());
        }
    }

    @Test
    void missing_databases_and_rights_are_told_with_what_to_do() throws SQLException {
        assertThatThrownBy(() -> open(MariaDbServer.url("missing")).close())
                .isInstanceOf(StorageFailureException.class)
                .hasMessageContaining("'missing'")
                .hasMessageContaining("create database");

        MariaDbServer.execute("create or replace user reader identified by 'right'");
        MariaDbServer.execute("grant select on " + database + ".* to reader");
        StorageConfig reader = StorageConfig.builder()
                .url(url().replaceFirst("\\?.*", ""))
                .user("reader")
                .password("right")
                .build();
        assertThatThrownBy(() -> open(reader).close())
                .isInstanceOf(StorageFailureException.class)
                .hasMessageContaining("Access was denied")
                .hasMessageContaining("grant all on");
    }

    @Test
    @Timeout(30)
    void hosts_that_do_not_answer_are_skipped_if_there_is_another() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = url().replace(
                            "jdbc:mariadb://", "jdbc:mariadb:sequential://localhost:" + mute.getLocalPort() + ",");
            StorageConfig config = StorageConfig.builder()
                    .url(url)
                    .connectionTimeout(Duration.ofSeconds(2))
                    .build();
            try (Storage storage = open(config)) {
                assertThat(storage.sessions().save(session()).outcome()).isEqualTo(SaveOutcome.STORED);
            }
        }
    }

    @Test
    @Timeout(30)
    void a_server_that_is_not_there_is_waited_for_until_the_time_out_only() throws IOException {
        int port;
        try (ServerSocket unused = new ServerSocket(0)) {
            port = unused.getLocalPort();
        }
        for (String hosts : List.of("//localhost:" + port, "sequential://localhost:" + port + ",localhost:" + port)) {
            StorageConfig config = StorageConfig.builder()
                    .url("jdbc:mariadb:" + hosts + "/db")
                    .property("mysql_conn_timeout", "1")
                    .build();
            Instant start = Instant.now();

            assertThatThrownBy(() -> open(config).close())
                    .isInstanceOf(StorageUnavailableException.class)
                    .hasMessageContaining("localhost:" + port);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void tls_that_was_asked_for_is_never_left_out() {
        assertThatThrownBy(() -> open(url() + "&sslMode=verify-full").close())
                .hasMessageMatching("(?is).*(ssl|tls|certificate|trust).*");
    }

    @Test
    void connections_that_the_server_ended_are_replaced() throws SQLException {
        try (Storage storage = open(url())) {
            for (String connection : column("select id from information_schema.processlist where db = database()"
                    + " and id <> connection_id()")) {
                MariaDbServer.execute("kill " + connection);
            }

            assertThat(storage.sessions().save(session()).outcome()).isEqualTo(SaveOutcome.STORED);
        }
    }
}
