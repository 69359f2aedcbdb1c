package dev.testkeep.tck;

import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.spi.BackendProviders;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/**
 * The suites that need a storage and nothing else: for a database that nobody but its storage can reach. All other
 * backends have {@link BackendConformance}. One storage serves all suites, and is empty before each test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class StorageConformance {

    private @Nullable StorageFixture fixture;
    private @Nullable StorageConfig config;
    private @Nullable Storage storage;

    /** For subclasses. */
    protected StorageConformance() {}

    /** The fixture of the backend under test; it is closed after the tests. */
    protected abstract StorageFixture createFixture();

    /** Opens a storage of the backend under test. */
    protected Storage open(StorageConfig where) {
        return HibernateStorage.open(where, BackendProviders.of(fixture().provider()));
    }

    @BeforeAll
    final void openStorage() {
        fixture = createFixture();
        config = fixture.freshDatabase();
        storage = open(config);
    }

    /** Also if one of them could not be opened, which is then the failure to be seen. */
    @AfterAll
    final void closeStorage() throws IOException {
        try {
            if (storage != null) {
                storage.close();
            }
        } finally {
            if (fixture != null) {
                fixture.close();
            }
        }
    }

    final StorageFixture fixture() {
        return Objects.requireNonNull(fixture, "fixture");
    }

    final StorageConfig config() {
        return Objects.requireNonNull(config, "config");
    }

    final Storage storage() {
        return Objects.requireNonNull(storage, "storage");
    }

    @Nested
    class Sessions extends SessionConformance {
        @Override
        StorageConformance conformance() {
            return StorageConformance.this;
        }
    }

    @Nested
    class SavingTogether extends SavingTogetherConformance {
        @Override
        StorageConformance conformance() {
            return StorageConformance.this;
        }
    }

    @Nested
    class TestCases extends TestCaseConformance {
        @Override
        StorageConformance conformance() {
            return StorageConformance.this;
        }
    }

    @Nested
    class Values extends ValueConformance {
        @Override
        StorageConformance conformance() {
            return StorageConformance.this;
        }
    }

    @Nested
    class Texts extends TextConformance {
        @Override
        StorageConformance conformance() {
            return StorageConformance.this;
        }
    }

    @Nested
    class LookAlikes extends LookAlikeConformance {
        @Override
        StorageConformance conformance() {
            return StorageConformance.this;
        }
    }

    @Nested
    class Filters extends FilterConformance {
        @Override
        StorageConformance conformance() {
            return StorageConformance.this;
        }
    }

    @Nested
    class Performance extends PerformanceConformance {
        @Override
        StorageConformance conformance() {
            return StorageConformance.this;
        }
    }

    @Nested
    class Statistics extends StatisticsConformance {
        @Override
        StorageConformance conformance() {
            return StorageConformance.this;
        }
    }

    @Nested
    class Sizes extends SizeConformance {
        @Override
        StorageConformance conformance() {
            return StorageConformance.this;
        }
    }

    @Nested
    class Concurrency extends ConcurrencyConformance {
        @Override
        StorageConformance conformance() {
            return StorageConformance.this;
        }
    }
}
