package dev.testkeep.it;

import dev.testkeep.tck.BackendConformance;
import dev.testkeep.tck.StorageFixture;

class SqliteConformanceTest extends BackendConformance {

    @Override
    protected StorageFixture createFixture() {
        return new SqliteFixture();
    }
}
