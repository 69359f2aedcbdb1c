package dev.testkeep.storage.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The published jars, named in messages if one is missing. */
final class KnownJars {

    private static final String TABLE = "known-jars.properties";

    private KnownJars() {}

    /** The jar of the backend with this id, or for URLs with this scheme. */
    static Optional<String> of(String name) {
        return Optional.ofNullable(table().getProperty(name));
    }

    /** All these ids and schemes. */
    static Stream<String> names() {
        return table().stringPropertyNames().stream().sorted();
    }

    private static Properties table() {
        Properties table = new Properties();
        try (InputStream in = KnownJars.class.getResourceAsStream(TABLE)) {
            table.load(in);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
