package dev.testkeep.it.robustness;

import dev.testkeep.it.support.MariaDbFixture;
import dev.testkeep.tck.StorageFixture;

class MariaDbStoredDamageTest extends StoredDamage {

    @Override
    protected StorageFixture createFixture() {
        return new MariaDbFixture();
    }
}
