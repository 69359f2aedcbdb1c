package dev.testkeep.it.robustness;

import dev.testkeep.it.support.PostgresFixture;
import dev.testkeep.tck.StorageFixture;

class PostgresStoredDamageTest extends StoredDamage {

    @Override
    protected StorageFixture createFixture() {
        return new PostgresFixture();
    }
}
