package dev.testkeep.it;

import dev.testkeep.tck.PerformanceConformance;
import dev.testkeep.tck.StorageFixture;

class DuckDBPerformanceConformanceTest extends PerformanceConformance {

    @Override
    protected StorageFixture createFixture() {
        return new DuckDBFixture();
    }
}
