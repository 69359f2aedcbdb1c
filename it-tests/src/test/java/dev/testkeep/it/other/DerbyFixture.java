package dev.testkeep.it.other;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/** Folders in a temporary folder. */
public final class DerbyFixture extends FolderFixture {

    /** A new folder. */
    public DerbyFixture() {
        super(new DerbyProvider());
        // A plan that was made for an empty table is wrong soon: by default Derby notices after a hundred executions.
        System.setProperty("derby.language.stalePlanCheckInterval", "5");
        System.setProperty("derby.stream.error.file", log().toString());
        // These databases need not survive a loss of power.
        System.setProperty("derby.system.durability", "test");
        System.setProperty("derby.storage.pageCacheSize", "20000");
    }

    /** Derby has databases open until it is told to close them, which it answers with an error. */
    @Override
    public void close() throws IOException {
        try {
            DriverManager.getConnection("jdbc:derby:;shutdown=true;deregister=false")
                    .close();
        } catch (SQLException e) {
            if (!Objects.equals(e.getSQLState(), "XJ015")) {
                throw new IllegalStateException("Derby does not end", e);
            }
        }
        super.close();
    }
}
