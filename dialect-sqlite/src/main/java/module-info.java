/** The SQLite backend of Testkeep. */
module dev.testkeep.dialect.sqlite {
    requires dev.testkeep.storage;
    requires static org.jspecify;
    requires org.hibernate.orm.community.dialects;
    requires org.hibernate.orm.core;
    requires org.xerial.sqlitejdbc;

    // Hibernate makes the dialect by its name.
    opens dev.testkeep.dialect.sqlite to
            org.hibernate.orm.core;

    provides dev.testkeep.storage.spi.BackendProvider with
            dev.testkeep.dialect.sqlite.SqliteBackendProvider;
}
