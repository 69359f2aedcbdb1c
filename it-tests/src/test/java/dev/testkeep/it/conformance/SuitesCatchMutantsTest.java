package dev.testkeep.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import dev.testkeep.dialect.sqlite.SqliteBackendProvider;
import dev.testkeep.dialect.sqlite.SqliteDialect;
import dev.testkeep.it.support.SqliteFixture;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.Capability;
import dev.testkeep.storage.spi.FailureKind;
import dev.testkeep.storage.spi.JdbcDriver;
import dev.testkeep.storage.spi.JsonType;
import dev.testkeep.tck.BackendConformance;
import dev.testkeep.tck.StorageFixture;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.sql.internal.DdlTypeImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** A backend that is wrong in one thing fails the conformance suite with a message that says in which. */
class SuitesCatchMutantsTest {

    private static final String SUITES = BackendConformance.class.getPackageName() + ".";
    private static final String PROVIDER = "BackendConformance$Provider";
    private static final String SCHEMA = "BackendConformance$Schema";
    private static final String VALUES = "StorageConformance$Values";
    private static final String LOOK_ALIKES = "StorageConformance$LookAlikes";

    /** What the suites run with; each test sets it before it runs one. */
    private static Supplier<BackendProvider> mutant = SqliteMutant::new;

    @TempDir
    Path folder;

    private static Stream<String> failures(String suite, Supplier<BackendProvider> provider) {
        mutant = provider;
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectNestedClass(List.of(Mutated.class.getName()), SUITES + suite))
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
        assertThat(failures(VALUES, SqliteMutant::new)).isEmpty();
        assertThat(failures(SCHEMA, SqliteMutant::new)).isEmpty();
        assertThat(failures(PROVIDER, SqliteMutant::new))
                .singleElement()
                .asString()
                .contains("it is found by the service loader")
                .contains(SqliteMutant.class.getName());
    }

    @Test
    void a_json_type_that_is_not_the_one_of_the_column() {
        assertThat(failures(VALUES, () -> new SqliteMutant() {
                    @Override
                    Backend.Builder spoil(Backend.Builder backend) {
                        return backend.jsonType(JsonType.JSONB);
                    }
                }))
                .anySatisfy(failure ->
                        assertThat(failure).contains("comes back to the letter").contains("the JSON type is JSONB"));
    }

    @Test
    void foreign_keys_that_are_claimed_and_ignored() {
        assertThat(failures(SCHEMA, () -> new SqliteMutant() {
                    @Override
                    String connectionSettings() {
                        return "?foreign_keys=false";
                    }
                }))
                .anySatisfy(failure ->
                        assertThat(failure).contains("test cases left behind, where CASCADE_DELETE is declared"));
    }

    @Test
    void nothing_fails_on_a_database_that_claims_nothing() {
        assertThat(failures(SCHEMA, () -> new SqliteMutant() {
                    @Override
                    Capability[] capabilities(Backend backend) {
                        return new Capability[0];
                    }
                }))
                .isEmpty();
    }

    @Test
    void a_collation_that_ignores_capitals() {
        assertThat(failures(LOOK_ALIKES, () -> new SqliteMutant() {
                    @Override
                    String dialect(Backend backend) {
                        return NoCase.class.getName();
                    }
                }))
                .anySatisfy(failure -> assertThat(failure)
                        .contains("each is found by itself in every field")
                        .contains("result == 'Test'"));
    }

    @Test
    void nothing_fails_with_a_collation_that_ignores_blanks_at_the_end() {
        assertThat(failures(LOOK_ALIKES, () -> new SqliteMutant() {
                    @Override
                    String dialect(Backend backend) {
                        return Padding.class.getName();
                    }
                }))
                .isEmpty();
    }

    /** Compares without regard to capitals. */
    public static class NoCase extends Collating {
        /** For Hibernate. */
        public NoCase() {
            super("nocase");
        }
    }

    /** Compares without the blanks at the end. */
    public static class Padding extends Collating {
        /** For Hibernate. */
        public Padding() {
            super("rtrim");
        }
    }

    private static class Collating extends SqliteDialect {
        private final String collation;

        Collating(String collation) {
            this.collation = collation;
        }

        @Override
        protected void registerColumnTypes(TypeContributions contributions, ServiceRegistry registry) {
            super.registerColumnTypes(contributions, registry);
            contributions
                    .getTypeConfiguration()
                    .getDdlTypeRegistry()
                    .addDescriptor(
                            new DdlTypeImpl(SqlTypes.VARCHAR, "varchar($l) collate " + collation, "varchar", this));
        }
    }

    @Test
    void failures_that_are_all_permanent() {
        assertThat(failures(PROVIDER, () -> classifying(FailureKind.PERMANENT)))
                .anySatisfy(failure ->
                        assertThat(failure).contains("classify(a violated key)").contains("PERMANENT"));
    }

    @Test
    void failures_that_are_all_transient() {
        assertThat(failures(PROVIDER, () -> classifying(FailureKind.BUSY))).anySatisfy(failure -> assertThat(failure)
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
        assertThat(failures(PROVIDER, () -> new SqliteMutant() {
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
        assertThat(failures(PROVIDER, () -> new SqliteMutant() {
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

            assertThat(failures(PROVIDER, SqliteBackendProvider::new))
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
        assertThat(failures(PROVIDER, () -> new SqliteMutant() {
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
        assertThat(failures(PROVIDER, () -> new SqliteMutant() {
                    @Override
                    public Backend configure(StorageConfig config) {
                        String url = config.url().orElseThrow();
                        return url.contains("password=")
                                ? Backend.at(url)
                                        .dialect("none")
                                        .driver(new JdbcDriver("org.sqlite.JDBC", "none"), url, Map.of())
                                        .build()
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

            @Override
            public Connection connect(StorageConfig config) throws SQLException {
                return provider instanceof SqliteMutant spoiled
                        ? DriverManager.getConnection(config.url().orElseThrow() + spoiled.connectionSettings())
                        : super.connect(config);
            }
        };
    }

    static class Mutated extends BackendConformance {
        @Override
        protected StorageFixture createFixture() {
            return fixture();
        }
    }
}
