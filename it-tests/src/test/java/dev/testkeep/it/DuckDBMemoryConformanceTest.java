package dev.testkeep.it;

import dev.testkeep.tck.StorageConformance;
import dev.testkeep.tck.StorageFixture;

class DuckDBMemoryConformanceTest extends StorageConformance {

    @Override
    protected StorageFixture createFixture() {
        return new DuckDBMemoryFixture();
    }
}
