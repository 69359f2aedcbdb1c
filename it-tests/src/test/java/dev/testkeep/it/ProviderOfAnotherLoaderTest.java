package dev.testkeep.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.dialect.sqlite.SqliteBackendProvider;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.BackendProviders;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/** A program with plug-ins: the provider, its dialect and its driver are in a class loader that nothing else asks. */
class ProviderOfAnotherLoaderTest {

    @TempDir
    Path folder;

    @Test
    void a_provider_from_a_class_loader_of_its_own_brings_its_dialect_and_its_driver() throws Exception {
        try (URLClassLoader plugIn = new URLClassLoader(
                new URL[] {location(SqliteBackendProvider.class), location(JDBC.class)}, new WithoutSqlite())) {
            BackendProvider provider = (BackendProvider) plugIn.loadClass(SqliteBackendProvider.class.getName())
                    .getConstructor()
                    .newInstance();
            assertThat(provider).isNotInstanceOf(SqliteBackendProvider.class);
            StorageConfig config = StorageConfig.of("jdbc:sqlite:" + folder.resolve("results.db"));

            try (Storage storage = HibernateStorage.open(config, BackendProviders.of(provider))) {
                storage.sessions().save(NewSession.builder(Instant.EPOCH).build());

                assertThat(storage.sessions().count(SessionQuery.all())).isEqualTo(1);
            }
        }
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    /** The class path of the tests without SQLite: whoever looks there does not find it. */
    private static final class WithoutSqlite extends ClassLoader {

        private static final List<String> HIDDEN = List.of("dev.testkeep.dialect.sqlite.", "org.sqlite.");

        WithoutSqlite() {
            super(ProviderOfAnotherLoaderTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (HIDDEN.stream().anyMatch(name::startsWith)) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
