package dev.testkeep.it;

import dev.testkeep.tck.StorageFixture;

class PostgresReFrameMistakesTest extends ReFrameMistakes {

    @Override
    StorageFixture createFixture() {
        return new PostgresFixture();
    }
}
