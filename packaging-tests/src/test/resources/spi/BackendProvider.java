package dev.testkeep.storage.spi;

import dev.testkeep.storage.StorageConfig;

/** The interface as it may be one day. */
public interface BackendProvider {

    int SPI_VERSION = 99;

    String id();

    int spiVersion();

    boolean supports(String jdbcUrl);

    Backend configure(StorageConfig config);
}
