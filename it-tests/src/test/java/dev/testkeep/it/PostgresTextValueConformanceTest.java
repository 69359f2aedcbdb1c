package dev.testkeep.it;

import dev.testkeep.tck.StorageFixture;
import dev.testkeep.tck.ValueConformance;

class PostgresTextValueConformanceTest extends ValueConformance {

    @Override
    protected StorageFixture createFixture() {
        return new PostgresFixture("text");
    }
}
