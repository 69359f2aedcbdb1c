module com.example.program {
    requires dev.testkeep.storage.hibernate;

    exports com.example.program;
}
