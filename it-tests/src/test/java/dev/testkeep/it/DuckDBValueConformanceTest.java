package dev.testkeep.it;

import dev.testkeep.tck.StorageFixture;
import dev.testkeep.tck.ValueConformance;

class DuckDBValueConformanceTest extends ValueConformance {

    @Override
    protected StorageFixture createFixture() {
        return new DuckDBFixture();
    }
}
