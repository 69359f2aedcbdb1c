package dev.testkeep.it.process;

import dev.testkeep.it.other.H2OracleModeFixture;
import dev.testkeep.tck.StorageFixture;

/** H2 lets one process have a file at a time, so the file is open only while somebody works with it. */
class H2ProcessesTest extends ManyProcesses {

    @Override
    StorageFixture createFixture() {
        return new H2OracleModeFixture();
    }
}
