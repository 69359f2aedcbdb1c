package dev.testkeep.it;

import dev.testkeep.tck.StorageFixture;
import dev.testkeep.tck.TestCaseConformance;

class DuckDBMemoryTestCaseConformanceTest extends TestCaseConformance {

    @Override
    protected StorageFixture createFixture() {
        return new DuckDBMemoryFixture();
    }
}
