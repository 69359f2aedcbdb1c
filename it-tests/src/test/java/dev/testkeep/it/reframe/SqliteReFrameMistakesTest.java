package dev.testkeep.it.reframe;

import dev.testkeep.it.support.SqliteFixture;
import dev.testkeep.tck.StorageFixture;

class SqliteReFrameMistakesTest extends ReFrameMistakes {

    @Override
    protected StorageFixture createFixture() {
        return new SqliteFixture();
    }
}
