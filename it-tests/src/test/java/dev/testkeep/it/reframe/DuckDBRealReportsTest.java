package dev.testkeep.it.reframe;

import dev.testkeep.it.support.DuckDBFixture;
import dev.testkeep.tck.StorageFixture;

class DuckDBRealReportsTest extends RealReports {

    @Override
    protected StorageFixture createFixture() {
        return new DuckDBFixture();
    }
}
