package com.example.h2results;

import dev.testkeep.tck.BackendConformance;
import dev.testkeep.tck.StorageFixture;

class H2ConformanceTest extends BackendConformance {

    @Override
    protected StorageFixture createFixture() {
        return new H2Fixture();
    }
}
