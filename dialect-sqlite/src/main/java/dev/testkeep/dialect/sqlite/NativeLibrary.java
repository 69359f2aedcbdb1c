package dev.testkeep.dialect.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The engine, which the driver unpacks anew for each process: a third of what it costs to connect. In a program that names
 * a folder for it, it is unpacked there once. Whatever goes wrong with that, the driver then does as it always does.
 */
final class NativeLibrary {

    /** The system property with the folder, which nobody but this user may write. */
    private static final String FOLDER = "testkeep.cache";

    private static final String DRIVERS_FOLDER = "org.sqlite.lib.path";
    private static final String DRIVERS_NAME = "org.sqlite.lib.name";

    private static boolean isLoaded;

    private NativeLibrary() {}

    /** Loads the engine, from the folder if one is named. */
    static synchronized void load() {
        if (!isLoaded) {
            isLoaded = true;
            folder().ifPresent(NativeLibrary::loadFrom);
        }
    }

    /** A program that tells the driver where its engine is knows better. */
    private static Optional<Path> folder() {
        return System.getProperty(DRIVERS_FOLDER) != null || System.getProperty(DRIVERS_NAME) != null
                ? Optional.empty()
                : Optional.ofNullable(System.getProperty(FOLDER)).map(Path::of);
    }

    private static void loadFrom(Path folder) {
        try {
            Path library = unpacked(folder);
            System.setProperty(DRIVERS_FOLDER, folder.toString());
            System.setProperty(DRIVERS_NAME, library.getFileName().toString());
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            // The driver unpacks it itself, and says what is wrong if that fails, too.
        } finally {
            System.clearProperty(DRIVERS_FOLDER);
            System.clearProperty(DRIVERS_NAME);
        }
    }

    /** The engine of this release of the driver for this system, unpacked if it is not there. */
    static Path unpacked(Path folder) throws IOException {
        requirePrivate(folder);
        String packed = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
        Path library = folder.resolve("sqlite-" + SQLiteJDBCLoader.getVersion()
                + packed.replace("/org/sqlite/native", "").replace('/', '-'));
        if (!Files.isRegularFile(library, LinkOption.NOFOLLOW_LINKS)) {
            unpack(packed, library);
        }
        return library;
    }

    /** What others can replace is not run. */
    private static void requirePrivate(Path folder) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view != null) {
            var permissions = view.readAttributes().permissions();
            if (permissions.contains(PosixFilePermission.GROUP_WRITE)
                    || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
                throw new IOException("Others may write to " + folder + ".");
            }
        }
    }

    /** Under another name first, as other processes may do the same; and onto the disk, as it will be run. */
    private static void unpack(String packed, Path library) throws IOException {
        Path unfinished = Files.createTempFile(library.getParent(), "sqlite-", ".part");
        try {
            try (InputStream content = SQLiteJDBCLoader.class.getResourceAsStream(packed);
                    FileChannel file = FileChannel.open(unfinished, StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(file)) {
                if (content == null) {
                    throw new IOException("The driver has no engine for this system.");
                }
                content.transferTo(out);
                file.force(true);
            }
            Files.move(unfinished, library, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
