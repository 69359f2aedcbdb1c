package dev.testkeep.it.other;

import dev.testkeep.it.support.FileFixture;
import dev.testkeep.storage.StorageConfig;
import java.nio.file.Path;

/** Databases in a temporary folder, whose URLs take settings behind semicolons. */
abstract class FolderFixture extends FileFixture {

    FolderFixture(FileBackend provider) {
        super(provider, provider.prefix());
    }

    final Path log() {
        return folder().resolve("log");
    }

    @Override
    public final String urlWithPassword(StorageConfig config, String password) {
        return config.url().orElseThrow() + ";password=" + password;
    }
}
