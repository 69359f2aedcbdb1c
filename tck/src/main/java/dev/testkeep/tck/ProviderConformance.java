package dev.testkeep.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.BackendProviders;
import dev.testkeep.storage.spi.FailureKind;
import dev.testkeep.tck.data.Samples;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The provider keeps the rules of its interface. */
abstract class ProviderConformance extends Suite {

    private static final String SECRET = "5ecret" + UUID.randomUUID();

    private BackendProvider provider() {
        return fixture().provider();
    }

    private Backend backend() {
        return provider().configure(config());
    }

    @Test
    void its_example_of_a_url_can_be_configured() {
        String example = provider().exampleUrl();

        assertThat(provider().supports(example)).isTrue();
        assertThat(provider().configure(StorageConfig.of(example)).driver())
                .isEqualTo(backend().driver());
        assertThat(storage().info().backend()).isEqualTo(provider().id());
    }

    @Test
    void its_id_is_short_and_lower_case() {
        assertThat(provider().id()).matches("[a-z][a-z0-9_-]{0,30}");
        assertThat(storage().info().backend()).isEqualTo(provider().id());
    }

    @Test
    void it_was_made_for_this_version_of_the_interface() {
        assertThat(provider().spiVersion())
                .as("spiVersion(), which should return the SPI_VERSION that it was compiled against")
                .isEqualTo(BackendProvider.SPI_VERSION);
        assertThat(storage().info().schemaVersion()).isEqualTo("3");
    }

    @Test
    void it_is_found_by_the_service_loader() {
        BackendProviders providers = BackendProviders.load();

        assertThat(providers.found().stream().map(found -> found.getClass().getName()))
                .as("the providers that META-INF/services or a module's 'provides' name")
                .containsOnlyOnce(provider().getClass().getName());
        assertThat(providers.failures())
                .as("what services files name and cannot be loaded")
                .isEmpty();
        assertThat(storage().info().sessions()).isZero();
    }

    @Test
    void it_supports_its_own_urls_and_no_others() {
        assertThat(provider().supports(config().url().orElseThrow()))
                .as("supports(its own URL)")
                .isTrue();
        assertThat(provider().supports("jdbc:no-such-database:x"))
                .as("supports(the URL of another database)")
                .isFalse();
        assertThat(provider().supports("")).as("supports(no URL at all)").isFalse();
        assertThat(storage().info().location()).isEqualTo(backend().location());
    }

    @Test
    void it_shows_no_configured_password() {
        StorageConfig secret = config().toBuilder().user("ann").password(SECRET).build();

        assertThat(shownFor(secret)).as("what it shows of a configuration").doesNotContain(SECRET);
        assertThat(storage().info().location()).isEqualTo(backend().location());
    }

    @Test
    void it_shows_no_password_from_the_url() {
        StorageConfig secret = config().toBuilder()
                .url(fixture().urlWithPassword(config(), SECRET))
                .build();

        assertThat(shownFor(secret)).as("what it shows of a URL").doesNotContain(SECRET);
        assertThat(storage().info().location()).isEqualTo(backend().location());
    }

    /** What a person may see: where the data are, or why the configuration is refused. */
    private String shownFor(StorageConfig secret) {
        try {
            Backend backend = provider().configure(secret);
            return backend.location() + " " + backend;
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void a_violated_key_is_a_constraint() throws SQLException {
        storage().sessions().save(Samples.session(0, Samples.full("a")));
        try (Connection connection = fixture().connect(config());
                Statement statement = connection.createStatement()) {
            assertThat(kindOf(() -> statement.executeUpdate("insert into perf_series (id, test_id, metric, unit)"
                            + " select id, test_id, metric, unit from perf_series")))
                    .as("classify(a violated key)")
                    .isEqualTo(FailureKind.CONSTRAINT);
        }
        assertThat(storage().info().perfSeries()).isEqualTo(2);
    }

    @Test
    void a_statement_that_makes_no_sense_is_permanent() throws SQLException {
        try (Connection connection = fixture().connect(config());
                Statement statement = connection.createStatement()) {
            String missing =
                    "select * from missing_" + UUID.randomUUID().toString().substring(0, 8);

            assertThat(kindOf(() -> statement.executeQuery(missing)))
                    .as("classify(a missing table), which trying again does not bring")
                    .isEqualTo(FailureKind.PERMANENT);
        }
        assertThat(storage().info().sessions()).isZero();
    }

    private FailureKind kindOf(SqlAction action) {
        try {
            action.run();
        } catch (SQLException e) {
            return provider().classify(e);
        }
        throw new AssertionError("the statement succeeded");
    }

    /** Something that should fail. */
    private interface SqlAction {
        void run() throws SQLException;
    }
}
