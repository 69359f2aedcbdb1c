package dev.testkeep.storage.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.exception.BackendSelectionException;
import dev.testkeep.storage.exception.MissingJarException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackendProvidersTest {

    private static final String SOUND = SoundProvider.class.getName();
    private static final String FAILING = FailingProvider.class.getName();

    @TempDir
    Path folder;

    /** A provider for {@code jdbc:<id>:} URLs. */
    private record Simple(String id, int spiVersion, String exampleUrl) implements BackendProvider {

        @Override
        public boolean supports(String jdbcUrl) {
            return jdbcUrl.startsWith(exampleUrl.replace("here", ""));
        }

        @Override
        public Backend configure(StorageConfig config) {
            return Backend.at("nowhere")
                    .dialect("no.Dialect")
                    .driver(
                            new JdbcDriver("no.Driver", "no:driver"),
                            config.url().orElse(""),
                            Map.of())
                    .build();
        }
    }

    private static Simple simple(String id) {
        return new Simple(id, BackendProvider.SPI_VERSION, "jdbc:" + id + ":here");
    }

    @Test
    void the_one_that_supports_the_url_is_selected() {
        Simple one = simple("one");

        assertThat(BackendProviders.of(one, simple("two")).select(StorageConfig.of("jdbc:one:x")))
                .isSameAs(one);
    }

    @Test
    void a_named_backend_is_selected_whatever_the_url() {
        Simple two = simple("two");

        assertThat(BackendProviders.of(simple("one"), two)
                        .select(StorageConfig.builder().backend("two").build()))
                .isSameAs(two);
    }

    @Test
    void without_the_jar_it_is_named_with_the_backends_that_there_are() {
        assertThatExceptionOfType(MissingJarException.class)
                .isThrownBy(() -> BackendProviders.of(simple("two"), simple("one"))
                        .select(StorageConfig.of("jdbc:postgresql://ann:secret@host/db")))
                .withMessage("No storage backend for jdbc:postgresql:…, only for one, two."
                        + " Add testkeep-dialect-postgres and the jar of its JDBC driver.");
    }

    @Test
    void without_a_jar_of_this_project_it_is_a_jar_of_somebody_else() {
        assertThatExceptionOfType(MissingJarException.class)
                .isThrownBy(() -> BackendProviders.of().select(StorageConfig.of("jdbc:db2://host/db")))
                .withMessage("No storage backend for jdbc:db2:…, nor for anything else."
                        + " Add the jar of a backend for it and the jar of its JDBC driver.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:secret", "jdbc:h2:/secret", "jdbc:h2:tcp://ann:secret@host/db"})
    void another_url_for_a_backend_that_is_there_gets_an_example(String url) {
        Simple h2 = new Simple("h2", BackendProvider.SPI_VERSION, "jdbc:h2:file:here");

        assertThatExceptionOfType(BackendSelectionException.class)
                .isThrownBy(() -> BackendProviders.of(h2).select(StorageConfig.of(url)))
                .withMessage("No storage backend for jdbc:h2:…. The backend h2 has URLs like jdbc:h2:file:here.")
                .isNotInstanceOf(MissingJarException.class);
    }

    @Test
    void the_id_of_a_backend_in_place_of_its_scheme_gets_an_example() {
        Simple postgres = new Simple("postgres", BackendProvider.SPI_VERSION, "jdbc:postgresql://here");

        assertThatExceptionOfType(BackendSelectionException.class)
                .isThrownBy(() ->
                        BackendProviders.of(postgres).select(StorageConfig.of("jdbc:postgres://ann:secret@host/db")))
                .withMessage("No storage backend for jdbc:postgres:…."
                        + " The backend postgres has URLs like jdbc:postgresql://here.");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:sqllite:x, jdbc:sqlite:",
        "jdbc:duckbd:x, jdbc:duckdb:",
        "jdbc:mariabd:x, jdbc:mariadb:",
        "jdbc:postgressql:x, jdbc:postgresql:"
    })
    void a_misspelt_url_gets_a_suggestion(String url, String meant) {
        assertThatExceptionOfType(BackendSelectionException.class)
                .isThrownBy(() -> BackendProviders.of(simple("sqlite")).select(StorageConfig.of(url)))
                .withMessageEndingWith("Did you mean " + meant + "?")
                .isNotInstanceOf(MissingJarException.class);
    }

    @Test
    void a_misspelt_backend_gets_a_suggestion() {
        assertThatExceptionOfType(BackendSelectionException.class)
                .isThrownBy(() -> BackendProviders.of(simple("sqlite"))
                        .select(StorageConfig.builder().backend("sqlite3").build()))
                .withMessage("No storage backend for 'sqlite3'. Did you mean sqlite?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JDBC:SQLITE:secret", "secret", "jdbc:"})
    void what_is_no_jdbc_url_is_answered_with_how_one_begins(String url) {
        assertThatExceptionOfType(BackendSelectionException.class)
                .isThrownBy(() -> BackendProviders.of(simple("sqlite")).select(StorageConfig.of(url)))
                .withMessage("No storage backend for this URL. A JDBC URL begins with 'jdbc:' and the kind of database"
                        + " in small letters, as in jdbc:postgresql://host/database.");
    }

    @Test
    void several_that_fit_are_an_error_that_lists_them() {
        assertThatExceptionOfType(BackendSelectionException.class)
                .isThrownBy(
                        () -> BackendProviders.of(simple("one"), simple("one")).select(StorageConfig.of("jdbc:one:x")))
                .withMessageContaining("More than one")
                .withMessageContaining("name the backend");
    }

    @Test
    void another_version_of_the_interface_is_refused_with_both_numbers() {
        assertThatExceptionOfType(BackendSelectionException.class)
                .isThrownBy(() -> BackendProviders.of(new Simple("old", 0, "jdbc:old:here"))
                        .select(StorageConfig.of("jdbc:old:x")))
                .withMessageContaining("version 0")
                .withMessageContaining("version " + BackendProvider.SPI_VERSION);
    }

    @Test
    void a_class_that_is_missing_is_named_and_does_not_stop_the_others() throws IOException {
        services("com.example.Missing", SOUND);

        BackendProviders providers = load(folderLoader());

        assertThat(providers.found()).extracting(BackendProvider::id).containsExactly("sound");
        assertThat(providers.failures()).singleElement().asString().contains("com.example.Missing");
        assertThatExceptionOfType(BackendSelectionException.class)
                .isThrownBy(() -> providers.select(StorageConfig.of("jdbc:none:x")))
                .withMessageContaining("only for sound")
                .withMessageContaining("Failed to load")
                .withMessageContaining("com.example.Missing");
    }

    @Test
    void a_backend_that_fails_to_start_is_named_with_the_reason() throws IOException {
        services(FAILING, SOUND);

        BackendProviders providers = load(folderLoader());

        assertThat(providers.found()).extracting(BackendProvider::id).containsExactly("sound");
        assertThat(providers.failures())
                .singleElement()
                .asString()
                .contains(FAILING)
                .contains("no licence");
    }

    @Test
    void a_class_that_cannot_be_linked_is_named_and_does_not_stop_the_others() throws IOException {
        services(FAILING, SOUND);
        Files.writeString(folder.resolve(file(FAILING)), "this is no class");

        BackendProviders providers = load(folderLoader());

        assertThat(providers.found()).extracting(BackendProvider::id).containsExactly("sound");
        assertThat(providers.failures()).singleElement().asString().contains("ClassFormatError");
    }

    @Test
    void the_same_backend_in_two_class_loaders_is_one() throws IOException {
        services(SOUND);
        Discovery discovery = new Discovery();

        discovery.search(folderLoader());
        discovery.search(folderLoader());

        assertThat(discovery.found()).extracting(BackendProvider::id).containsExactly("sound");
        assertThat(discovery.failures()).isEmpty();
    }

    @Test
    void a_class_loader_that_cannot_search_ends_in_an_error() {
        ClassLoader broken = new ClassLoader() {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                throw new IOException("the server is gone");
            }
        };

        assertThat(load(broken).failures()).singleElement().asString().contains("the server is gone");
    }

    /** Makes the folder the class path of a library with these backends. */
    private void services(String... providers) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(services.resolve(BackendProvider.class.getName()), List.of(providers));
        for (String provider : List.of(SOUND, FAILING)) {
            Path copy = folder.resolve(file(provider));
            Files.createDirectories(copy.getParent());
            try (InputStream original = BackendProvidersTest.class.getResourceAsStream("/" + file(provider))) {
                Files.copy(Objects.requireNonNull(original), copy);
            }
        }
    }

    private static String file(String className) {
        return className.replace('.', '/') + ".class";
    }

    private ClassLoader folderLoader() throws IOException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, new WithoutProviders());
    }

    /** What is found when this is the context class loader. */
    private static BackendProviders load(ClassLoader context) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            Thread.currentThread().setContextClassLoader(context);
            return BackendProviders.load();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** The class path of the tests without the providers, which the folder brings. */
    private static final class WithoutProviders extends ClassLoader {

        WithoutProviders() {
            super(BackendProvidersTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals(SOUND) || name.equals(FAILING)) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
