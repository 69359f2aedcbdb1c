package dev.testkeep.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.testkeep.dialect.sqlite.SqliteBackendProvider;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.Capability;
import dev.testkeep.storage.spi.FailureKind;
import dev.testkeep.storage.spi.JsonType;
import dev.testkeep.tck.Conformance;
import dev.testkeep.tck.ProviderConformance;
import dev.testkeep.tck.SchemaConformance;
import dev.testkeep.tck.StorageFixture;
import dev.testkeep.tck.ValueConformance;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.community.dialect.SQLiteDialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** A backend that is wrong in one thing fails the conformance suite with a message that says in which. */
class SuitesCatchMutantsTest {

    /** What the suites run with; each test sets it before it runs one. */
    private static Supplier<BackendProvider> mutant = SqliteMutant::new;

    @TempDir
    Path folder;

    private static Stream<String> failures(Class<? extends Conformance> suite, Supplier<BackendProvider> provider) {
        mutant = provider;
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(suite))
                .execute()
                .allEvents()
                .failed()
                .map(event -> event.getTestDescriptor().getDisplayName() + ": "
                        + event.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()
                                .map(Throwable::getMessage)
                                .orElse(""));
    }

    @Test
    void nothing_else_fails_on_a_mutant_than_that_no_services_file_names_it() {
        assertThat(failures(Values.class, SqliteMutant::new)).isEmpty();
        assertThat(failures(Schemas.class, SqliteMutant::new)).isEmpty();
        assertThat(failures(Providers.class, SqliteMutant::new))
                .singleElement()
                .asString()
                .contains("it is found by the service loader")
                .contains(SqliteMutant.class.getName());
    }

    @Test
    void a_json_type_that_is_not_the_one_of_the_column() {
        assertThat(failures(Values.class, () -> new SqliteMutant() {
                    @Override
                    Backend.Builder spoil(Backend.Builder backend) {
                        return backend.jsonType(JsonType.JSONB);
                    }
                }))
                .anySatisfy(failure ->
                        assertThat(failure).contains("comes back to the letter").contains("the JSON type is JSONB"));
    }

    @Test
    void a_cascade_that_is_claimed_and_not_there() {
        assertThat(failures(Schemas.class, () -> new SqliteMutant() {
                    @Override
                    Backend.Builder spoil(Backend.Builder backend) {
                        // It leaves all foreign keys out.
                        return backend.engineProperty("hibernate.dialect", SQLiteDialect.class.getName());
                    }
                }))
                .anySatisfy(failure ->
                        assertThat(failure).contains("cascading foreign keys, where CASCADE_DELETE is declared"));
    }

    @Test
    void a_cascade_that_is_there_and_not_claimed() {
        assertThat(failures(Schemas.class, () -> new SqliteMutant() {
                    @Override
                    Capability[] capabilities(Backend backend) {
                        return new Capability[] {Capability.MANY_PROCESSES};
                    }
                }))
                .anySatisfy(failure ->
                        assertThat(failure).contains("cascading foreign keys, where CASCADE_DELETE is not declared"));
    }

    @Test
    void failures_that_are_all_permanent() {
        assertThat(failures(Providers.class, () -> classifying(FailureKind.PERMANENT)))
                .anySatisfy(failure ->
                        assertThat(failure).contains("classify(a violated key)").contains("PERMANENT"));
    }

    @Test
    void failures_that_are_all_transient() {
        assertThat(failures(Providers.class, () -> classifying(FailureKind.BUSY)))
                .anySatisfy(failure -> assertThat(failure)
                        .contains("classify(a missing table)")
                        .contains("BUSY"));
    }

    private static BackendProvider classifying(FailureKind kind) {
        return new SqliteMutant() {
            @Override
            public FailureKind classify(SQLException failure) {
                return kind;
            }
        };
    }

    @Test
    void another_version_of_the_interface() {
        assertThat(failures(Providers.class, () -> new SqliteMutant() {
                    @Override
                    public int spiVersion() {
                        return 99;
                    }
                }))
                .singleElement()
                .asString()
                .contains("was made for version 99")
                .contains("this is version " + BackendProvider.SPI_VERSION);
    }

    @Test
    void a_backend_that_supports_every_url() {
        assertThat(failures(Providers.class, () -> new SqliteMutant() {
                    @Override
                    public boolean supports(String jdbcUrl) {
                        return true;
                    }
                }))
                .anySatisfy(failure -> assertThat(failure).contains("supports(the URL of another database)"));
    }

    @Test
    void a_services_file_that_names_a_missing_class() throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(BackendProvider.class.getName()), "com.example.Missing");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader broken =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(broken);

            assertThat(failures(Providers.class, SqliteBackendProvider::new))
                    .singleElement()
                    .asString()
                    .contains("what services files name and cannot be loaded")
                    .contains("com.example.Missing");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void a_location_with_the_configured_password() {
        assertThat(failures(Providers.class, () -> new SqliteMutant() {
                    @Override
                    String location(Backend backend, StorageConfig config) {
                        return backend.location() + config.password().orElse("");
                    }
                }))
                .anySatisfy(failure -> assertThat(failure)
                        .contains("it shows no configured password")
                        .contains("what it shows of a configuration"));
    }

    @Test
    void a_location_with_the_password_of_the_url() {
        assertThat(failures(Providers.class, () -> new SqliteMutant() {
                    @Override
                    public Backend configure(StorageConfig config) {
                        String url = config.url().orElseThrow();
                        return url.contains("password=")
                                ? Backend.builder(url, url, "org.sqlite.JDBC").build()
                                : super.configure(config);
                    }
                }))
                .anySatisfy(failure -> assertThat(failure)
                        .contains("it shows no password from the url")
                        .contains("of a URL"));
    }

    private static StorageFixture fixture() {
        BackendProvider provider = mutant.get();
        return new SqliteFixture() {
            @Override
            public BackendProvider provider() {
                return provider;
            }
        };
    }

    static class Values extends ValueConformance {
        @Override
        protected StorageFixture createFixture() {
            return fixture();
        }
    }

    static class Schemas extends SchemaConformance {
        @Override
        protected StorageFixture createFixture() {
            return fixture();
        }
    }

    static class Providers extends ProviderConformance {
        @Override
        protected StorageFixture createFixture() {
            return fixture();
        }
    }
}
