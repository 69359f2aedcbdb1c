package dev.testkeep.cli;

import dev.testkeep.storage.Storage;
import java.io.IOException;
import java.util.concurrent.Callable;

/** A command that works with an open storage. */
abstract class StorageCommand implements Callable<Integer> {

    private final GlobalOptions options;

    StorageCommand(GlobalOptions options) {
        this.options = options;
    }

    final GlobalOptions options() {
        return options;
    }

    @Override
    public final Integer call() throws IOException {
        try (Storage storage = options.openStorage()) {
            return run(storage);
        }
    }

    /** Does the work and returns the exit code. */
    abstract int run(Storage storage) throws IOException;
}
