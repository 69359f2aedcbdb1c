package dev.testkeep.it;

import dev.testkeep.tck.FilterConformance;
import dev.testkeep.tck.StorageFixture;

class SqliteFilterConformanceTest extends FilterConformance {

    @Override
    protected StorageFixture createFixture() {
        return new SqliteFixture();
    }
}
