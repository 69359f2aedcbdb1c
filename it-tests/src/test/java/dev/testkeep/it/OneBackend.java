package dev.testkeep.it;

import dev.testkeep.storage.Storage;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.spi.BackendProviders;
import dev.testkeep.tck.StorageFixture;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Tests that share a storage of one backend. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OneBackend {

    private StorageFixture fixture;
    private Storage storage;

    abstract StorageFixture createFixture();

    @BeforeAll
    final void openStorage() {
        fixture = createFixture();
        storage = openNewStorage();
    }

    @AfterAll
    final void closeStorage() throws IOException {
        storage.close();
        fixture.close();
    }

    /** Opens another, empty storage; the caller closes it. */
    final Storage openNewStorage() {
        return HibernateStorage.open(fixture.freshDatabase(), BackendProviders.of(fixture.provider()));
    }

    final Storage storage() {
        return storage;
    }
}
