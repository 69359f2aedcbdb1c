package dev.testkeep.it.conformance;

import dev.testkeep.it.other.HsqldbFixture;
import dev.testkeep.tck.BackendConformance;
import dev.testkeep.tck.StorageFixture;

class HsqldbConformanceTest extends BackendConformance {

    @Override
    protected StorageFixture createFixture() {
        return new HsqldbFixture();
    }
}
