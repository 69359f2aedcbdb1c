package dev.testkeep.it.support;

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
public abstract class OneBackend {

    private StorageFixture fixture;
    private Storage storage;

    protected abstract StorageFixture createFixture();

    @BeforeAll
    public final void openStorage() {
        fixture = createFixture();
        storage = openNewStorage();
    }

    @AfterAll
    public final void closeStorage() throws IOException {
        storage.close();
        fixture.close();
    }

    /** Opens another, empty storage; the caller closes it. */
    protected final Storage openNewStorage() {
        return HibernateStorage.open(fixture.freshDatabase(), BackendProviders.of(fixture.provider()));
    }

    protected final Storage storage() {
        return storage;
    }
}
