package dev.testkeep.it;

import dev.testkeep.tck.StorageFixture;

class SqliteReFrameAnswersTest extends ReFrameAnswers {

    @Override
    StorageFixture createFixture() {
        return new SqliteFixture();
    }
}
