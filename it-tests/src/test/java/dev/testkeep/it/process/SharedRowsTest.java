package dev.testkeep.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.tck.data.Samples;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests and series are rows that sessions share, and who stores sessions does not ask again for those that were there. */
class SharedRowsTest {

    @TempDir
    private Path folder;

    @Test
    void what_somebody_else_removed_meanwhile_is_stored_again() {
        StorageConfig config = StorageConfig.of("jdbc:sqlite:" + folder.resolve("results.db"));
        try (Storage one = HibernateStorage.open(config);
                Storage other = HibernateStorage.open(config)) {
            one.sessions().save(Samples.session(0, Samples.full("shared")));
            other.sessions().delete(SessionQuery.all());
            assertThat(one.info().perfValues()).isZero();

            one.sessions().save(Samples.session(1, Samples.full("shared")));

            assertThat(other.verifyContent()).isEmpty();
            assertThat(other.testCases().find(TestCaseQuery.all().withPerfValues()))
                    .singleElement()
                    .satisfies(testCase -> {
                        assertThat(testCase.name()).isEqualTo("shared");
                        assertThat(testCase.perfValues()).hasSize(2);
                    });
        }
    }
}
