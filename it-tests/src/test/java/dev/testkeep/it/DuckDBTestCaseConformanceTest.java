package dev.testkeep.it;

import dev.testkeep.tck.StorageFixture;
import dev.testkeep.tck.TestCaseConformance;

class DuckDBTestCaseConformanceTest extends TestCaseConformance {

    @Override
    protected StorageFixture createFixture() {
        return new DuckDBFixture();
    }
}
