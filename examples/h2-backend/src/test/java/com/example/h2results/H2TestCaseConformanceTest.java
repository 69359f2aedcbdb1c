package com.example.h2results;

import dev.testkeep.tck.StorageFixture;
import dev.testkeep.tck.TestCaseConformance;

class H2TestCaseConformanceTest extends TestCaseConformance {

    @Override
    protected StorageFixture createFixture() {
        return new H2Fixture();
    }
}
