package dev.testkeep.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.exception.SchemaException;
import dev.testkeep.storage.hibernate.HibernateStorage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.databind.ObjectMapper;

class StarterTest {

    private static EmbeddedPostgres postgres;

    @TempDir
    Path folder;

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(TestkeepAutoConfiguration.class));

    private final ApplicationContextRunner withDataSource =
            application.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class));

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    private String file() {
        return "jdbc:sqlite:" + folder.resolve("results.db");
    }

    private static void createSchema(String name) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + name);
        }
    }

    private static void save(Storage storage) {
        storage.sessions().save(NewSession.builder(Instant.EPOCH).build());
    }

    private static List<String> tables(DataSource database, String schema) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet found = connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    @Test
    void three_properties_of_the_data_source_make_a_storage() throws SQLException {
        createSchema("testkeep");
        withDataSource
                .withPropertyValues(
                        "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=postgres",
                        "testkeep.schema=testkeep")
                .run(context -> {
                    save(context.getBean(Storage.class));

                    assertThat(context.getBean(Storage.class).info().backend()).isEqualTo("postgres");
                    assertThat(context).hasSingleBean(DataSource.class);
                    assertThat(tables(context.getBean(DataSource.class), "testkeep"))
                            .contains("sessions");
                    assertThat(tables(context.getBean(DataSource.class), "public"))
                            .isEmpty();
                });
    }

    @Test
    void a_url_of_its_own_makes_a_storage_without_a_data_source() {
        application.withPropertyValues("testkeep.url=" + file()).run(context -> {
            save(context.getBean(Storage.class));

            assertThat(context).doesNotHaveBean(DataSource.class);
        });

        try (Storage left = HibernateStorage.open(StorageConfig.of(file()))) {
            assertThat(left.sessions().count(SessionQuery.all())).isOne();
        }
    }

    @Test
    void a_url_of_its_own_stands_above_the_data_source() {
        withDataSource
                .withPropertyValues(
                        "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "testkeep.url=" + file())
                .run(context -> assertThat(context.getBean(Storage.class).info().backend())
                        .isEqualTo("sqlite"));
    }

    @Test
    void the_settings_reach_the_storage() {
        ApplicationContextRunner validating =
                application.withPropertyValues("testkeep.url=" + file(), "testkeep.schema-mode=validate");
        application
                .withPropertyValues("testkeep.url=" + file(), "testkeep.table-prefix=tk_")
                .run(context -> save(context.getBean(Storage.class)));

        validating.run(context -> assertThat(context).getFailure().rootCause().isInstanceOf(SchemaException.class));
        validating.withPropertyValues("testkeep.table-prefix=tk_").run(context -> assertThat(
                        context.getBean(Storage.class).sessions().count(SessionQuery.all()))
                .isOne());
    }

    @Test
    void the_storage_is_closed_with_the_application() {
        List<Storage> used = new ArrayList<>();
        application
                .withPropertyValues("testkeep.url=" + file())
                .run(context -> used.add(context.getBean(Storage.class)));

        assertThatThrownBy(() -> used.get(0).info()).isInstanceOf(RuntimeException.class);
    }

    @Test
    void an_application_that_makes_a_storage_itself_keeps_it() {
        application
                .withBean("own", Storage.class, () -> HibernateStorage.open(StorageConfig.of(file())))
                .run(context -> assertThat(context).hasSingleBean(Storage.class).hasBean("own"));
    }

    @Test
    void without_a_database_the_application_does_not_start_and_says_what_to_set() {
        application.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("testkeep.url")
                .hasMessageContaining("spring.datasource.url"));
    }

    @Test
    void a_file_in_the_data_source_is_refused_with_what_to_do() {
        withDataSource.withPropertyValues("spring.datasource.url=" + file()).run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("configure its URL instead of a data source"));
    }

    @Test
    void the_password_is_in_no_text_of_the_properties() {
        application
                .withPropertyValues(
                        "testkeep.url=jdbc:postgresql://localhost:1/none?password=hidden1",
                        "testkeep.password=hidden2",
                        "testkeep.connection-timeout=1s")
                .run(context -> assertThat(context).getFailure().rootCause().satisfies(failure -> assertThat(
                                failure.toString())
                        .doesNotContain("hidden")));
    }

    /** Editors complete what the metadata say. */
    @Test
    void every_property_is_described_and_no_other() throws IOException {
        try (InputStream metadata =
                TestkeepProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            List<String> described = new ObjectMapper()
                    .readTree(metadata)
                    .get("properties")
                    .valueStream()
                    .map(property -> property.get("name").stringValue())
                    .toList();

            assertThat(described)
                    .containsExactlyElementsOf(Stream.of(TestkeepProperties.class.getRecordComponents())
                            .map(StarterTest::property)
                            .toList());
        }
    }

    private static String property(RecordComponent component) {
        return "testkeep." + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
