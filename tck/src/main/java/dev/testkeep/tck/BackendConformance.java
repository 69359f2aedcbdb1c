package dev.testkeep.tck;

import org.junit.jupiter.api.Nested;

/**
 * What every backend has to do. A backend's test is one subclass that says where its databases are; a suite that is
 * added here reaches it by itself.
 */
public abstract class BackendConformance extends StorageConformance {

    /** For subclasses. */
    protected BackendConformance() {}

    @Nested
    class Provider extends ProviderConformance {
        @Override
        StorageConformance conformance() {
            return BackendConformance.this;
        }
    }

    @Nested
    class Schema extends SchemaConformance {
        @Override
        StorageConformance conformance() {
            return BackendConformance.this;
        }
    }

    @Nested
    class Opening extends OpeningConformance {
        @Override
        StorageConformance conformance() {
            return BackendConformance.this;
        }
    }

    @Nested
    class Integrity extends IntegrityConformance {
        @Override
        StorageConformance conformance() {
            return BackendConformance.this;
        }
    }

    @Nested
    class Deletes extends DeleteConformance {
        @Override
        StorageConformance conformance() {
            return BackendConformance.this;
        }
    }
}
