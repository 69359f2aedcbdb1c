package dev.testkeep.it.conformance;

import dev.testkeep.it.support.PostgresFixture;
import dev.testkeep.tck.BackendConformance;
import dev.testkeep.tck.StorageFixture;

class PostgresJsonConformanceTest extends BackendConformance {

    @Override
    protected StorageFixture createFixture() {
        return new PostgresFixture("json");
    }
}
