package dev.testkeep.it;

import dev.testkeep.tck.StorageFixture;

class MariaDbReFrameAnswersTest extends ReFrameAnswers {

    @Override
    StorageFixture createFixture() {
        return new MariaDbFixture();
    }
}
