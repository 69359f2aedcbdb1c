package dev.testkeep.it;

import dev.testkeep.tck.StorageFixture;

class MariaDbRealReportsTest extends RealReports {

    @Override
    StorageFixture createFixture() {
        return new MariaDbFixture();
    }
}
