package dev.testkeep.benchmarks.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A kind of database, and where new ones are made. Closing it stops its server, if it started one. */
public interface Database extends AutoCloseable {

    /** As the command line calls it. */
    String name();

    /** What is peculiar to its SQL. */
    Sql sql();

    /** A new, empty one, with Testkeep's tables. */
    Store create() throws SQLException, IOException;

    @Override
    default void close() throws IOException {}

    /** The kinds that there are. */
    enum Kind {
        SQLITE,
        DUCKDB,
        POSTGRES,
        MARIADB;

        /** Ready to make databases, in this folder if they are files. */
        public Database start(Path folder) {
            return switch (this) {
                case SQLITE -> new FileDatabase("sqlite", Sql.SQLITE, folder);
                case DUCKDB -> new FileDatabase("duckdb", Sql.DUCKDB, folder);
                case POSTGRES -> PostgresServer.start(folder);
                case MARIADB -> new MariaDb();
            };
        }
    }
}
