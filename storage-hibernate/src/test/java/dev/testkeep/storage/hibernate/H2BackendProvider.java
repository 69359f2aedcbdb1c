package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.JsonType;

/** A backend of nothing but defaults, so that these tests show the storage and not a dialect. */
final class H2BackendProvider implements BackendProvider {

    @Override
    public String id() {
        return "h2";
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
        return backend(config).build();
    }

    /** For tests that set more. */
    Backend.Builder backend(StorageConfig config) {
        String url = config.url().orElseThrow();
        return Backend.builder(url, url.substring("jdbc:h2:".length()), "org.h2.Driver")
                .textType("varchar")
                .jsonType(JsonType.TEXT)
                .engineProperty("hibernate.dialect", "org.hibernate.dialect.H2Dialect");
    }
}
