package dev.testkeep.storage.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.testkeep.storage.BackendSelectionException;
import dev.testkeep.storage.StorageConfig;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackendProvidersTest {

    @TempDir
    Path folder;

    /** A provider for {@code jdbc:<id>:} URLs. */
    private record Simple(String id, int spiVersion) implements BackendProvider {

        @Override
        public boolean supports(String jdbcUrl) {
            return jdbcUrl.startsWith("jdbc:" + id + ":");
        }

        @Override
        public Backend configure(StorageConfig config) {
            return Backend.builder(config.url().orElse(""), "nowhere", "no.Driver")
                    .build();
        }
    }

    private static Simple simple(String id) {
        return new Simple(id, BackendProvider.SPI_VERSION);
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
    void none_that_fits_is_an_error_that_lists_what_there_is_and_names_the_jar_to_add() {
        assertThatExceptionOfType(BackendSelectionException.class)
                .isThrownBy(() -> BackendProviders.of(simple("one"))
                        .select(StorageConfig.of("jdbc:postgresql://ann:secret@host/db")))
                .withMessageContaining("jdbc:postgresql:")
                .withMessageContaining("[one (")
                .withMessageContaining("testkeep-dialect-postgres")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
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
                .isThrownBy(() -> BackendProviders.of(new Simple("old", 0)).select(StorageConfig.of("jdbc:old:x")))
                .withMessageContaining("version 0")
                .withMessageContaining("version " + BackendProvider.SPI_VERSION);
    }

    @Test
    void a_broken_services_file_is_named() throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(BackendProvider.class.getName()), "com.example.Missing\n");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader broken =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, BackendProvidersTest.class.getClassLoader())) {
            Thread.currentThread().setContextClassLoader(broken);

            BackendProviders providers = BackendProviders.load();

            assertThat(providers.failures()).singleElement().asString().contains("com.example.Missing");
            assertThatExceptionOfType(BackendSelectionException.class)
                    .isThrownBy(() -> providers.select(StorageConfig.of("jdbc:none:x")))
                    .withMessageContaining("Failed to load")
                    .withMessageContaining("com.example.Missing");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
