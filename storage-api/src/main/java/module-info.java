/** The storage interface of Testkeep: what programs call, and what a backend implements. */
module dev.testkeep.storage {
    requires transitive java.sql;
    requires static transitive org.jspecify;

    exports dev.testkeep.storage;
    exports dev.testkeep.storage.exception;
    exports dev.testkeep.storage.filter;
    exports dev.testkeep.storage.nodes;
    exports dev.testkeep.storage.performance;
    exports dev.testkeep.storage.recording;
    exports dev.testkeep.storage.spi;
    exports dev.testkeep.storage.spi.support;
    exports dev.testkeep.storage.statistics;
    exports dev.testkeep.storage.transfer;

    uses dev.testkeep.storage.spi.BackendProvider;
}
