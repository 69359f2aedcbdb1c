package dev.testkeep.tck;

import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.spi.BackendProviders;
import dev.testkeep.storage.spi.Capability;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What all suites share: one storage for the tests of a class, empty before each of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@ExtendWith(FailuresNameTheBackend.class)
public abstract class Conformance {

    private StorageFixture fixture;
    private StorageConfig config;
    private Storage storage;

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

    @BeforeEach
    final void emptyStorage() {
        storage.sessions().delete(SessionQuery.all());
    }

    @AfterAll
    final void closeStorage() throws IOException {
        storage.close();
        fixture.close();
    }

    final StorageFixture fixture() {
        return fixture;
    }

    final StorageConfig config() {
        return config;
    }

    final Storage storage() {
        return storage;
    }

    final boolean can(Capability capability) {
        return fixture.provider().configure(config).capabilities().contains(capability);
    }
}
