package dev.testkeep.cli;

import java.nio.file.Path;
import java.util.Locale;

/** The embedded databases, on each of which every command works. */
public enum Database {
    SQLITE,
    DUCKDB;

    public String backend() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where the database with this name is, if it is in this folder. */
    public Path file(Path folder, String name) {
        return folder.resolve(name + "." + backend());
    }

    public String url(Path folder, String name) {
        return "jdbc:" + backend() + ":" + file(folder, name);
    }
}
