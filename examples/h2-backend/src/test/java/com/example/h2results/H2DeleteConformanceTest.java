package com.example.h2results;

import dev.testkeep.tck.DeleteConformance;
import dev.testkeep.tck.StorageFixture;

class H2DeleteConformanceTest extends DeleteConformance {

    @Override
    protected StorageFixture createFixture() {
        return new H2Fixture();
    }
}
