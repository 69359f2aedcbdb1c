package dev.testkeep.it.robustness;

import dev.testkeep.it.support.SqliteFixture;
import dev.testkeep.tck.StorageFixture;

class SqliteStoredDamageTest extends StoredDamage {

    @Override
    protected StorageFixture createFixture() {
        return new SqliteFixture();
    }
}
