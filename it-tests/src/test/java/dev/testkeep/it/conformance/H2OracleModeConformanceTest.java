package dev.testkeep.it.conformance;

import dev.testkeep.it.other.H2OracleModeFixture;
import dev.testkeep.tck.BackendConformance;
import dev.testkeep.tck.StorageFixture;

class H2OracleModeConformanceTest extends BackendConformance {

    @Override
    protected StorageFixture createFixture() {
        return new H2OracleModeFixture();
    }
}
