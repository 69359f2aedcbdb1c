package dev.testkeep.it;

import dev.testkeep.tck.ConcurrencyConformance;
import dev.testkeep.tck.StorageFixture;

class DuckDBMemoryConcurrencyConformanceTest extends ConcurrencyConformance {

    @Override
    protected StorageFixture createFixture() {
        return new DuckDBMemoryFixture();
    }
}
