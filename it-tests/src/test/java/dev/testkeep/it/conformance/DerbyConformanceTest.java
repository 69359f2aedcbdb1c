package dev.testkeep.it.conformance;

import dev.testkeep.it.other.DerbyFixture;
import dev.testkeep.tck.BackendConformance;
import dev.testkeep.tck.StorageFixture;

class DerbyConformanceTest extends BackendConformance {

    @Override
    protected StorageFixture createFixture() {
        return new DerbyFixture();
    }
}
