package dev.testkeep.it;

import dev.testkeep.tck.StorageFixture;

class SqliteReFrameMistakesTest extends ReFrameMistakes {

    @Override
    StorageFixture createFixture() {
        return new SqliteFixture();
    }
}
