package dev.testkeep.it.reframe;

import dev.testkeep.it.support.DuckDBFixture;
import dev.testkeep.tck.StorageFixture;

class DuckDBReFrameMistakesTest extends ReFrameMistakes {

    @Override
    protected StorageFixture createFixture() {
        return new DuckDBFixture();
    }
}
