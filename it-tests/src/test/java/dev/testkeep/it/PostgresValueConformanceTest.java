package dev.testkeep.it;

import dev.testkeep.tck.StorageFixture;
import dev.testkeep.tck.ValueConformance;

class PostgresValueConformanceTest extends ValueConformance {

    @Override
    protected StorageFixture createFixture() {
        return new PostgresFixture();
    }
}
