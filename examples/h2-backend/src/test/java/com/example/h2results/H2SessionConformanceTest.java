package com.example.h2results;

import dev.testkeep.tck.SessionConformance;
import dev.testkeep.tck.StorageFixture;

class H2SessionConformanceTest extends SessionConformance {

    @Override
    protected StorageFixture createFixture() {
        return new H2Fixture();
    }
}
