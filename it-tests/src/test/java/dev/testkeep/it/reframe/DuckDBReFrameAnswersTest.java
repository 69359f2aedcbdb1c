package dev.testkeep.it.reframe;

import dev.testkeep.it.support.DuckDBFixture;
import dev.testkeep.tck.StorageFixture;

class DuckDBReFrameAnswersTest extends ReFrameAnswers {

    @Override
    protected StorageFixture createFixture() {
        return new DuckDBFixture();
    }
}
