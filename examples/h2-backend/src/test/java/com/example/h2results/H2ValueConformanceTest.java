package com.example.h2results;

import dev.testkeep.tck.StorageFixture;
import dev.testkeep.tck.ValueConformance;

class H2ValueConformanceTest extends ValueConformance {

    @Override
    protected StorageFixture createFixture() {
        return new H2Fixture();
    }
}
