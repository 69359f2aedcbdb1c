package dev.testkeep.it;

import dev.testkeep.tck.StorageFixture;

class PostgresReFrameAnswersTest extends ReFrameAnswers {

    @Override
    StorageFixture createFixture() {
        return new PostgresFixture();
    }
}
