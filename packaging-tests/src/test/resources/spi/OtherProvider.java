package com.example;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;

public final class OtherProvider implements BackendProvider {

    @Override
    public String id() {
        return "OTHER";
    }

    @Override
    public int spiVersion() {
        return SPI_VERSION;
    }

    @Override
    public boolean supports(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:h2:");
    }

    @Override
    public Backend configure(StorageConfig config) {
        throw new UnsupportedOperationException();
    }
}
