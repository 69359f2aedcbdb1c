package dev.testkeep.it.other;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.BackendProvider;
import java.util.HashMap;
import java.util.Map;

/** What the providers of databases in files and of one process have in common. */
abstract class FileBackend implements BackendProvider {

    @Override
    public final int spiVersion() {
        return SPI_VERSION;
    }

    @Override
    public final boolean supports(String jdbcUrl) {
        return jdbcUrl.startsWith(prefix());
    }

    @Override
    public final String exampleUrl() {
        return prefix() + "testkeep";
    }

    abstract String prefix();

    final String url(StorageConfig config) {
        return config.url()
                .filter(this::supports)
                .orElseThrow(() -> new IllegalArgumentException(id() + " needs a URL like " + exampleUrl()));
    }

    /** The file or folder, without the settings behind it. */
    final String location(String url) {
        return url.substring(prefix().length()).replaceFirst(";.*", "");
    }

    static Map<String, String> credentials(StorageConfig config) {
        Map<String, String> credentials = new HashMap<>();
        config.user().ifPresent(user -> credentials.put("user", user));
        config.password().ifPresent(password -> credentials.put("password", password));
        return credentials;
    }
}
