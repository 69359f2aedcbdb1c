package dev.testkeep.it.reframe;

import dev.testkeep.it.support.MariaDbFixture;
import dev.testkeep.tck.StorageFixture;

class MariaDbRealReportsTest extends RealReports {

    @Override
    protected StorageFixture createFixture() {
        return new MariaDbFixture();
    }
}
