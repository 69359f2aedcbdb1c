package dev.testkeep.it;

import dev.testkeep.tck.StorageFixture;

class MariaDbReFrameMistakesTest extends ReFrameMistakes {

    @Override
    StorageFixture createFixture() {
        return new MariaDbFixture();
    }
}
