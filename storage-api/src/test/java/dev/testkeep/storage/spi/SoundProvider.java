package dev.testkeep.storage.spi;

import dev.testkeep.storage.StorageConfig;
import java.util.Map;

/** A provider that a services file can name. */
public class SoundProvider implements BackendProvider {

    /** For the service loader. */
    public SoundProvider() {}

    @Override
    public String id() {
        return "sound";
    }

    @Override
    public int spiVersion() {
        return SPI_VERSION;
    }

    @Override
    public boolean supports(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:sound:");
    }

    @Override
    public Backend configure(StorageConfig config) {
        return Backend.at("nowhere")
                .dialect("no.Dialect")
                .driver(new JdbcDriver("no.Driver", "no:driver"), "", Map.of())
                .build();
    }
}
