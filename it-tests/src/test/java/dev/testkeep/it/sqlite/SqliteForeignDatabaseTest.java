package dev.testkeep.it.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.exception.SchemaVersionException;
import dev.testkeep.storage.hibernate.HibernateStorage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database of another program is refused, and not touched. */
class SqliteForeignDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void the_database_of_reframe_is_refused_and_no_byte_of_it_changes() throws Exception {
        Path file = folder.resolve("results.db");
        byte[] before;
        try (InputStream original = Objects.requireNonNull(getClass().getResourceAsStream("/reframe/results.db"))) {
            before = original.readAllBytes();
        }
        Files.write(file, before);

        assertThatExceptionOfType(SchemaVersionException.class)
                .isThrownBy(() -> HibernateStorage.open(StorageConfig.of("jdbc:sqlite:" + file))
                        .close())
                .withMessageContaining("ReFrame wrote it");

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
