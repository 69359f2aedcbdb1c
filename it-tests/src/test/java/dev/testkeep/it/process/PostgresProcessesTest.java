package dev.testkeep.it.process;

import dev.testkeep.it.support.PostgresFixture;
import dev.testkeep.tck.StorageFixture;

class PostgresProcessesTest extends ManyProcesses {

    @Override
    StorageFixture createFixture() {
        return new PostgresFixture();
    }
}
