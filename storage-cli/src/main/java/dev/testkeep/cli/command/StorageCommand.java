package dev.testkeep.cli.command;

import dev.testkeep.cli.option.GlobalOptions;
import dev.testkeep.storage.Storage;
import java.io.IOException;
import java.util.concurrent.Callable;

/** A command that works with an open storage. */
abstract class StorageCommand implements Callable<Integer> {

    private final GlobalOptions options;

    StorageCommand(GlobalOptions options) {
        this.options = options;
    }

    /** What a command does when its arguments have been understood. */
    interface Task {
        /** Does the work and returns the exit code. */
        int run(Storage storage) throws IOException;
    }

    final GlobalOptions options() {
        return options;
    }

    @Override
    public final Integer call() throws IOException {
        Task task = prepare();
        try (Storage storage = open()) {
            return task.run(storage);
        }
    }

    /** Opens the database, which must be there: most commands have nothing to say about a new one. */
    Storage open() {
        return options.openExistingStorage();
    }

    /** Understands the arguments: no database is opened or created for those that make no sense. */
    abstract Task prepare();
}
