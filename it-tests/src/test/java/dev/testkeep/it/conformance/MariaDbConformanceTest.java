package dev.testkeep.it.conformance;

import dev.testkeep.it.support.MariaDbFixture;
import dev.testkeep.tck.BackendConformance;
import dev.testkeep.tck.StorageFixture;

class MariaDbConformanceTest extends BackendConformance {

    @Override
    protected StorageFixture createFixture() {
        return new MariaDbFixture();
    }
}
