package com.example.h2results;

import dev.testkeep.tck.ConcurrencyConformance;
import dev.testkeep.tck.StorageFixture;

class H2ConcurrencyConformanceTest extends ConcurrencyConformance {

    @Override
    protected StorageFixture createFixture() {
        return new H2Fixture();
    }
}
