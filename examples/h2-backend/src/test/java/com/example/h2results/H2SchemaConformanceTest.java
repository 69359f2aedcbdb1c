package com.example.h2results;

import dev.testkeep.tck.SchemaConformance;
import dev.testkeep.tck.StorageFixture;

class H2SchemaConformanceTest extends SchemaConformance {

    @Override
    protected StorageFixture createFixture() {
        return new H2Fixture();
    }
}
