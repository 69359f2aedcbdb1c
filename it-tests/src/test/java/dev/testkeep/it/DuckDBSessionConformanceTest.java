package dev.testkeep.it;

import dev.testkeep.tck.SessionConformance;
import dev.testkeep.tck.StorageFixture;

class DuckDBSessionConformanceTest extends SessionConformance {

    @Override
    protected StorageFixture createFixture() {
        return new DuckDBFixture();
    }
}
