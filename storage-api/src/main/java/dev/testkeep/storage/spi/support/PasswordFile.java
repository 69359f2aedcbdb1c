package dev.testkeep.storage.spi.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(missing(what, file));
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("Cannot read " + what + " " + file + ": " + e.getMessage(), e);
        }
    }

    /** What is no absolute path may be the password itself. */
    private static String missing(String what, Path file) {
        return "Cannot read " + what + (file.isAbsolute() ? " " + file : "") + ": there is no such file";
    }
}
