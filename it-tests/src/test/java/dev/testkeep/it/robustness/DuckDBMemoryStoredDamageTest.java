package dev.testkeep.it.robustness;

import dev.testkeep.it.support.DuckDBMemoryFixture;
import dev.testkeep.tck.StorageFixture;

class DuckDBMemoryStoredDamageTest extends StoredDamage {

    @Override
    protected StorageFixture createFixture() {
        return new DuckDBMemoryFixture();
    }
}
