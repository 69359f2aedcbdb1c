package dev.testkeep.it;

import dev.testkeep.tck.StorageFixture;

class DuckDBRealReportsTest extends RealReports {

    @Override
    StorageFixture createFixture() {
        return new DuckDBFixture();
    }
}
