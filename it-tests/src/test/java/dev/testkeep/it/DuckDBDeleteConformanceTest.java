package dev.testkeep.it;

import dev.testkeep.tck.DeleteConformance;
import dev.testkeep.tck.StorageFixture;

class DuckDBDeleteConformanceTest extends DeleteConformance {

    @Override
    protected StorageFixture createFixture() {
        return new DuckDBFixture();
    }
}
