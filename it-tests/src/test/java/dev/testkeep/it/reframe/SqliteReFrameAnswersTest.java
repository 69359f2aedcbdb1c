package dev.testkeep.it.reframe;

import dev.testkeep.it.support.SqliteFixture;
import dev.testkeep.tck.StorageFixture;

class SqliteReFrameAnswersTest extends ReFrameAnswers {

    @Override
    protected StorageFixture createFixture() {
        return new SqliteFixture();
    }
}
