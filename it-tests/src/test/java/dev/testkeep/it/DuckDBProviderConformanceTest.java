package dev.testkeep.it;

import dev.testkeep.tck.ProviderConformance;
import dev.testkeep.tck.StorageFixture;

class DuckDBProviderConformanceTest extends ProviderConformance {

    @Override
    protected StorageFixture createFixture() {
        return new DuckDBFixture();
    }
}
