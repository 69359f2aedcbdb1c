package dev.testkeep.it;

import dev.testkeep.tck.PerformanceConformance;
import dev.testkeep.tck.StorageFixture;

class SqlitePerformanceConformanceTest extends PerformanceConformance {

    @Override
    protected StorageFixture createFixture() {
        return new SqliteFixture();
    }
}
