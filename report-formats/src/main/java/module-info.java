/** Readers and writers of test reports. */
module dev.testkeep.reports {
    requires transitive dev.testkeep.storage;
    requires tools.jackson.core;
    requires org.xerial.sqlitejdbc;

    exports dev.testkeep.reports;
}
