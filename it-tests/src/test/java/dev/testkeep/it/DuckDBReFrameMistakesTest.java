package dev.testkeep.it;

import dev.testkeep.tck.StorageFixture;

class DuckDBReFrameMistakesTest extends ReFrameMistakes {

    @Override
    StorageFixture createFixture() {
        return new DuckDBFixture();
    }
}
