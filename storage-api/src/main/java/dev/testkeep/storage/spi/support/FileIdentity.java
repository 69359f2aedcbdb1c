package dev.testkeep.storage.spi.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Which file is at a path: two are equal if it is the same one, whatever was written to it. While a process has a file
 * open, no other file gets its identity. Where the file system does not tell files apart, all of them are equal.
 * Immutable.
 *
 * @param exists whether there is a file
 * @param key the key that the file system has for it
 */
public record FileIdentity(boolean exists, Optional<Object> key) {

    /** That of a file that is not there. */
    public static final FileIdentity NONE = new FileIdentity(false, Optional.empty());

    /**
     * That of the file at this path; a symbolic link is not followed.
     *
     * @throws IOException if the file system does not tell
     */
    public static FileIdentity of(Path path) throws IOException {
        try {
            Object key = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .fileKey();
            return new FileIdentity(true, Optional.ofNullable(key));
        } catch (NoSuchFileException e) {
            return NONE;
        }
    }
}
