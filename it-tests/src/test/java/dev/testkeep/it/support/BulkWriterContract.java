package dev.testkeep.it.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.exception.InvalidDataException;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.BackendProviders;
import dev.testkeep.storage.spi.Capability;
import dev.testkeep.storage.spi.FailureKind;
import dev.testkeep.tck.StorageFixture;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that a bulk writer wrote are the rows that statements would have written. */
public abstract class BulkWriterContract {

    private static final List<String> TABLES =
            List.of("sessions", "session_attributes", "tests", "testcases", "perf_series", "perf_values");

    private final StorageFixture fixture;

    protected BulkWriterContract(StorageFixture fixture) {
        this.fixture = fixture;
    }

    protected final StorageFixture fixture() {
        return fixture;
    }

    protected final BackendProvider withoutBulkWriter() {
        return new WithoutBulkWriter(fixture.provider());
    }

    @AfterEach
    void close() throws Exception {
        fixture.close();
    }

    @Test
    void rows_are_the_same_column_by_column() throws SQLException {
        NewSession session = everythingThatIsHardToKeep();
        StorageConfig appended = fixture.freshDatabase();
        StorageConfig inserted = fixture.freshDatabase();

        save(fixture.provider(), appended, session);
        save(withoutBulkWriter(), inserted, session);

        for (String table : TABLES) {
            assertThat(rows(appended, table)).as(table).hasSizeGreaterThan(1).isEqualTo(rows(inserted, table));
        }
    }

    private static void save(BackendProvider provider, StorageConfig config, NewSession session) {
        try (Storage storage = HibernateStorage.open(config, BackendProviders.of(provider))) {
            storage.sessions().save(session);
        }
    }

    private static NewSession everythingThatIsHardToKeep() {
        List<NewTestCase> cases = new ArrayList<>();
        for (double number : new double[] {
            -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, 0.1, 1e300
        }) {
            cases.add(NewTestCase.builder("number")
                    .perfValue(PerfValue.builder("value")
                            .value(number)
                            .unit("µs")
                            .reference(number)
                            .thresholds(-0.0, null)
                            .result(Result.FAIL)
                            .build())
                    .perfValue(PerfValue.builder("missing").build())
                    .build());
        }
        for (String text : List.of("", "a\0b", "\ud83d", "\ud83d\ude00", "ünï", "x".repeat(1_000_000), "'\"\\\n")) {
            cases.add(NewTestCase.builder("text " + text)
                    .system(text)
                    .completedAt(Instant.parse("2026-11-22T07:15:03.000000001Z"))
                    .duration(Duration.ofNanos(1))
                    .failure(text, text)
                    .document("{ \"text\" : null, \"half\":\"\\ud83d\",\"nul\":\"\\u0000\",\"a\":1.50,\"a\":1e400}")
                    .build());
        }
        return NewSession.builder(Instant.parse("2026-11-22T07:15:02.123456789Z"))
                .attribute("text", "a\0b")
                .attribute("whole", Long.MIN_VALUE)
                .attribute("number", Double.NEGATIVE_INFINITY)
                .attribute("truth", true)
                .document("{\"list\": [null, true, 12345678901234567890123456789]}")
                .testCases(cases)
                .build();
    }

    /** The names of the columns, and all rows, with numbers to the last bit. */
    private List<List<String>> rows(StorageConfig config, String table) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = fixture.connect(config);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from " + table)) {
            int columns = result.getMetaData().getColumnCount();
            rows.add(IntStream.rangeClosed(1, columns)
                    .mapToObj(i -> columnName(result, i))
                    .toList());
            while (result.next()) {
                String[] row = new String[columns];
                for (int i = 0; i < columns; i++) {
                    Object value = result.getObject(i + 1);
                    row[i] = value instanceof Double number
                            ? Long.toHexString(Double.doubleToRawLongBits(number))
                            : Objects.toString(value, "NULL");
                }
                rows.add(Arrays.asList(row));
            }
        }
        rows.subList(1, rows.size()).sort(Comparator.comparing(List::toString));
        return rows;
    }

    private static String columnName(ResultSet result, int column) {
        try {
            return result.getMetaData().getColumnName(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_column_that_somebody_added_gets_its_default() throws SQLException {
        StorageConfig config = fixture.freshDatabase();
        try (Storage storage = HibernateStorage.open(config)) {
            execute(config, "alter table testcases add column reviewed varchar default 'no'");
            storage.sessions().save(everythingThatIsHardToKeep());
            assertThat(storage.info().testCases()).isEqualTo(14);
        }
        assertThat(rows(config, "testcases").get(1)).last().isEqualTo("no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": NaN}", "{\"a\": 1,}", "not json", "{} {}", ""})
    void a_document_that_is_no_json_is_refused_and_nothing_is_stored(String document) {
        try (Storage storage = HibernateStorage.open(fixture.freshDatabase())) {
            assertThatExceptionOfType(InvalidDataException.class).isThrownBy(() -> storage.sessions()
                    .save(NewSession.builder(Instant.EPOCH)
                            .testCases(List.of(
                                    NewTestCase.builder("good").build(),
                                    NewTestCase.builder("bad")
                                            .document(document)
                                            .build()))
                            .build()));
            assertThat(storage.info().sessions()).isZero();
            assertThat(storage.info().testCases()).isZero();
        }
    }

    protected final void execute(StorageConfig config, String sql) throws SQLException {
        try (Connection connection = fixture.connect(config);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The same backend, which leaves writing to statements. */
    private static final class WithoutBulkWriter implements BackendProvider {

        private final BackendProvider provider;

        WithoutBulkWriter(BackendProvider provider) {
            this.provider = provider;
        }

        @Override
        public String id() {
            return provider.id();
        }

        @Override
        public int spiVersion() {
            return provider.spiVersion();
        }

        @Override
        public boolean supports(String jdbcUrl) {
            return provider.supports(jdbcUrl);
        }

        @Override
        public Backend configure(StorageConfig config) {
            Backend backend = provider.configure(config);
            return connecting(backend)
                    .jsonType(backend.jsonType())
                    .capabilities(backend.capabilities().toArray(Capability[]::new))
                    .connections(backend.connections())
                    .accessGate(backend.accessGate())
                    .schemaLock(backend.schemaLock())
                    .build();
        }

        private static Backend.Builder connecting(Backend backend) {
            Backend.NeedsDriver start = Backend.at(backend.location()).dialect(backend.dialect());
            return backend.dataSources().isPresent()
                    ? start.dataSources(backend.driver(), backend.dataSources().get())
                    : start.driver(backend.driver(), backend.url().orElseThrow(), backend.driverProperties());
        }

        @Override
        public FailureKind classify(SQLException failure) {
            return provider.classify(failure);
        }
    }
}
