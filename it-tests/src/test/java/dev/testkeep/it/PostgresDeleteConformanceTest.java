package dev.testkeep.it;

import dev.testkeep.tck.DeleteConformance;
import dev.testkeep.tck.StorageFixture;

class PostgresDeleteConformanceTest extends DeleteConformance {

    @Override
    protected StorageFixture createFixture() {
        return new PostgresFixture();
    }
}
