package dev.testkeep.it;

import dev.testkeep.tck.StorageFixture;
import dev.testkeep.tck.TestCaseConformance;

class PostgresTestCaseConformanceTest extends TestCaseConformance {

    @Override
    protected StorageFixture createFixture() {
        return new PostgresFixture();
    }
}
