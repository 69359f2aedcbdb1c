package dev.testkeep.it.conformance;

import dev.testkeep.it.support.DuckDBMemoryFixture;
import dev.testkeep.tck.StorageConformance;
import dev.testkeep.tck.StorageFixture;

class DuckDBMemoryConformanceTest extends StorageConformance {

    @Override
    protected StorageFixture createFixture() {
        return new DuckDBMemoryFixture();
    }
}
