/** An H2 backend for Testkeep, as somebody else would write it. */
module com.example.h2results {
    requires dev.testkeep.storage;
    requires static org.jspecify;

    provides dev.testkeep.storage.spi.BackendProvider with
            com.example.h2results.H2BackendProvider;
}
