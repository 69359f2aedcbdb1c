package dev.testkeep.it;

import dev.testkeep.tck.StorageFixture;

class DuckDBReFrameAnswersTest extends ReFrameAnswers {

    @Override
    StorageFixture createFixture() {
        return new DuckDBFixture();
    }
}
