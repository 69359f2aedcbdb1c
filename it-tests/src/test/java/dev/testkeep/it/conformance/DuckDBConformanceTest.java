package dev.testkeep.it.conformance;

import dev.testkeep.it.support.DuckDBFixture;
import dev.testkeep.tck.BackendConformance;
import dev.testkeep.tck.StorageFixture;

class DuckDBConformanceTest extends BackendConformance {

    @Override
    protected StorageFixture createFixture() {
        return new DuckDBFixture();
    }
}
