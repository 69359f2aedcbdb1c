package dev.testkeep.it;

import dev.testkeep.tck.PerformanceConformance;
import dev.testkeep.tck.StorageFixture;

class PostgresPerformanceConformanceTest extends PerformanceConformance {

    @Override
    protected StorageFixture createFixture() {
        return new PostgresFixture();
    }
}
