/** The backend of Testkeep for MariaDB and MySQL. */
module dev.testkeep.dialect.mysql {
    requires dev.testkeep.storage;
    requires static org.jspecify;

    provides dev.testkeep.storage.spi.BackendProvider with
            dev.testkeep.dialect.mysql.MySqlBackendProvider;
}
