package dev.testkeep.storage.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.spi.BackendProviders;
import dev.testkeep.storage.spi.ConnectionPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An open stream has a connection, which a pool of one has no more of. */
class UsedUpPoolTest {

    private static final Duration TIMEOUT = Duration.ofMillis(300);

    private static final BackendProviders H2 =
            BackendProviders.of(new H2BackendProvider(backend -> backend.connections(ConnectionPolicy.shared(1))));

    @TempDir
    Path folder;

    private String url() {
        return "jdbc:h2:" + folder.resolve("results");
    }

    private static void assertSaysWhatUsesTheConnection(Storage storage) {
        storage.sessions().save(NewSession.builder(Instant.now()).build());
        try (Stream<Session> stream = storage.sessions().stream(SessionQuery.all())) {
            assertThat(stream.iterator().hasNext()).isTrue();
            assertThatExceptionOfType(StorageUnavailableException.class)
                    .isThrownBy(storage::info)
                    .withMessageContaining("All connections are in use: this storage uses 1")
                    .withMessageContaining("Close streams");
        }
        assertThat(storage.info().sessions()).isEqualTo(1);
    }

    @Test
    void a_query_inside_a_stream_says_that_all_connections_are_in_use() {
        try (Storage storage = HibernateStorage.open(
                StorageConfig.builder().url(url()).connectionTimeout(TIMEOUT).build(), H2)) {
            assertSaysWhatUsesTheConnection(storage);
        }
    }

    @Test
    void it_says_so_of_the_pool_of_the_program_too() {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url());
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(TIMEOUT.toMillis());
        try (HikariDataSource source = new HikariDataSource(pool);
                Storage storage = HibernateStorage.open(
                        StorageConfig.builder()
                                .dataSource(source)
                                .connectionTimeout(TIMEOUT)
                                .build(),
                        H2)) {
            assertSaysWhatUsesTheConnection(storage);
        }
    }
}
