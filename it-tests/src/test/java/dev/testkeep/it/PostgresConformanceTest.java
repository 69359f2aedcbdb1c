package dev.testkeep.it;

import dev.testkeep.tck.BackendConformance;
import dev.testkeep.tck.StorageFixture;

class PostgresConformanceTest extends BackendConformance {

    @Override
    protected StorageFixture createFixture() {
        return new PostgresFixture();
    }
}
