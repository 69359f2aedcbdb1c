package dev.testkeep.dialect.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A note at the write-ahead log of a database that tells which file it belongs to. SQLite takes any log that lies beside
 * a file for its own, and the log of a file that was replaced destroys the new one.
 *
 * <p>The note is an extended attribute. It holds the numbers of both files, so that a copy of both, with or without
 * attributes, is one that nobody made a note of. Where there are no such attributes, or no numbers, nothing is noticed.
 */
final class LogNote {

    private static final String NAME = "testkeep.database";

    private final Path database;
    private final Path log;

    LogNote(Path database) {
        this.database = database;
        this.log = Path.of(database + "-wal");
    }

    /** Fails if the log belongs to another file. Call before the database is connected to. */
    void check() throws SQLException {
        try {
            if (Files.exists(log) && Files.size(log) > 0 && Files.exists(database) && Files.size(database) > 0) {
                Optional<String> note = read();
                if (note.isPresent()
                        && note.get().startsWith(number(log) + " ")
                        && !note.get().equals(text())) {
                    throw DatabaseFileException.withOldLog(database, log);
                }
            }
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            // Whoever had it open has just removed it, or the file system does not tell.
        }
    }

    /** Makes the note. Call with a connection, while the log is there. */
    void make() {
        try {
            if (Files.exists(log) && !read().equals(Optional.of(text()))) {
                view().write(NAME, ByteBuffer.wrap(text().getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            // Without a note, the log is taken for the file's own, as SQLite always does.
        }
    }

    private Optional<String> read() throws IOException {
        UserDefinedFileAttributeView view = view();
        if (!view.list().contains(NAME)) {
            return Optional.empty();
        }
        ByteBuffer note = ByteBuffer.allocate(view.size(NAME));
        view.read(NAME, note);
        return Optional.of(new String(note.array(), StandardCharsets.UTF_8));
    }

    private UserDefinedFileAttributeView view() {
        UserDefinedFileAttributeView view =
                Files.getFileAttributeView(log, UserDefinedFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            throw new UnsupportedOperationException("no extended attributes");
        }
        return view;
    }

    /** The number of the log, then that of the database. */
    private String text() throws IOException {
        return number(log) + " " + number(database);
    }

    private static String number(Path file) throws IOException {
        return String.valueOf(Files.getAttribute(file, "unix:ino", LinkOption.NOFOLLOW_LINKS));
    }
}
