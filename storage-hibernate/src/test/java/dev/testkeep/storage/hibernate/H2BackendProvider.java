package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.Capability;
import dev.testkeep.storage.spi.JdbcDriver;
import dev.testkeep.storage.spi.JsonType;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A backend of nothing but defaults, so that these tests show the storage and not a dialect. */
final class H2BackendProvider implements BackendProvider {

    private final UnaryOperator<Backend.Builder> settings;

    H2BackendProvider() {
        this(UnaryOperator.identity());
    }

    /** For tests that set more. */
    H2BackendProvider(UnaryOperator<Backend.Builder> settings) {
        this.settings = settings;
    }

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
        String url = config.url().orElseThrow();
        return settings.apply(Backend.at(url.substring("jdbc:h2:".length()))
                        .dialect("org.hibernate.dialect.H2Dialect")
                        .driver(new JdbcDriver("org.h2.Driver", "com.h2database:h2"), url, Map.of())
                        .longTextType("clob")
                        .capabilities(Capability.CASCADE_DELETE)
                        .jsonType(JsonType.TEXT))
                .build();
    }
}
