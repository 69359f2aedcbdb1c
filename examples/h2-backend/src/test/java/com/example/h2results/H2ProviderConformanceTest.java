package com.example.h2results;

import dev.testkeep.tck.ProviderConformance;
import dev.testkeep.tck.StorageFixture;

class H2ProviderConformanceTest extends ProviderConformance {

    @Override
    protected StorageFixture createFixture() {
        return new H2Fixture();
    }
}
