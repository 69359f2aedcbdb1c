package dev.testkeep.it;

import dev.testkeep.tck.FilterConformance;
import dev.testkeep.tck.StorageFixture;

class PostgresFilterConformanceTest extends FilterConformance {

    @Override
    protected StorageFixture createFixture() {
        return new PostgresFixture();
    }
}
