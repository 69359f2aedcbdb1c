package dev.testkeep.cli;

import java.nio.file.Path;
import java.util.Locale;

/** The embedded databases, on each of which every command works. */
enum Database {
    SQLITE,
    DUCKDB;

    String backend() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where the database with this name is, if it is in this folder. */
    Path file(Path folder, String name) {
        return folder.resolve(name + "." + backend());
    }

    String url(Path folder, String name) {
        return "jdbc:" + backend() + ":" + file(folder, name);
    }
}
