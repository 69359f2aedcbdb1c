package dev.testkeep.it.reframe;

import dev.testkeep.it.support.PostgresFixture;
import dev.testkeep.tck.StorageFixture;

class PostgresReFrameMistakesTest extends ReFrameMistakes {

    @Override
    protected StorageFixture createFixture() {
        return new PostgresFixture();
    }
}
