package dev.testkeep.it.reframe;

import dev.testkeep.it.support.MariaDbFixture;
import dev.testkeep.tck.StorageFixture;

class MariaDbReFrameMistakesTest extends ReFrameMistakes {

    @Override
    protected StorageFixture createFixture() {
        return new MariaDbFixture();
    }
}
