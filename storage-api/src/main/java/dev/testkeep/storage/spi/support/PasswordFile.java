package dev.testkeep.storage.spi.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A file whose first line is a password. */
public final class PasswordFile {

    private PasswordFile() {}

    /**
     * The first line.
     *
     * @param what what named the file, for messages
     * @throws IllegalArgumentException if the file is empty or cannot be read
     */
    public static String read(String what, Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElseThrow(() -> new IllegalArgumentException(what + " " + file + " is empty"));
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("Cannot read " + what + " " + file + ": " + e.getMessage(), e);
        }
    }
}
