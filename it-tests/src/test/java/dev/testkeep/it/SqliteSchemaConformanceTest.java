package dev.testkeep.it;

import dev.testkeep.tck.SchemaConformance;
import dev.testkeep.tck.StorageFixture;

class SqliteSchemaConformanceTest extends SchemaConformance {

    @Override
    protected StorageFixture createFixture() {
        return new SqliteFixture();
    }
}
