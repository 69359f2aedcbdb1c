package dev.testkeep.tck;

import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.Capability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What all suites share: the storage of the class that they are nested in, empty before each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@ExtendWith(FailuresNameTheBackend.class)
abstract class Suite {

    /** The class around this one. */
    abstract StorageConformance conformance();

    @BeforeEach
    final void emptyStorage() {
        storage().sessions().delete(SessionQuery.all());
        if (storage().info().perfSeries() > 0) {
            // A deletion that could not have the tables for itself leaves series, which this removes.
            storage().verify();
        }
    }

    final StorageFixture fixture() {
        return conformance().fixture();
    }

    final StorageConfig config() {
        return conformance().config();
    }

    final Storage storage() {
        return conformance().storage();
    }

    /** Opens another storage of the backend under test. */
    final Storage open(StorageConfig where) {
        return conformance().open(where);
    }

    final boolean can(Capability capability) {
        return fixture().provider().configure(config()).capabilities().contains(capability);
    }
}
