package dev.testkeep.it;

import dev.testkeep.tck.SchemaConformance;
import dev.testkeep.tck.StorageFixture;
import java.util.List;
import java.util.Map;

class DuckDBSchemaConformanceTest extends SchemaConformance {

    @Override
    protected StorageFixture createFixture() {
        return new DuckDBFixture();
    }

    /** An index makes no query faster there, and updates of what is indexed could be lost. */
    @Override
    protected Map<String, List<String>> expectedIndexes() {
        return Map.of();
    }
}
