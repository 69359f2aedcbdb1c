package dev.testkeep.it.conformance;

import dev.testkeep.it.support.SqliteFixture;
import dev.testkeep.tck.BackendConformance;
import dev.testkeep.tck.StorageFixture;

class SqliteConformanceTest extends BackendConformance {

    @Override
    protected StorageFixture createFixture() {
        return new SqliteFixture();
    }
}
