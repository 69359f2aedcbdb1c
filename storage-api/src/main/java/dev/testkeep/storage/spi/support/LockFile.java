package dev.testkeep.storage.spi.support;

import dev.testkeep.storage.exception.StorageUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The operating system's lock of one file, between processes. Not thread-safe; {@link ProcessLock} lets one thread at a
 * time ask for the lock.
 *
 * <p>Processes queue in two steps. A process that wants the lock first takes the turn, the last possible byte of the
 * file, and keeps it until it has the lock. So a process that released the lock cannot overtake a waiting one, which
 * the operating system alone often allows.
 *
 * <p>In a folder that others may write to, anything may have the file's name. So no link is followed, nothing but a
 * regular file with one name is opened, only a note of ours in it is overwritten, and a file that is no longer the one
 * at its path locks nobody out.
 */
final class LockFile {

    private static final long TURN = Long.MAX_VALUE - 1;
    private static final int HOLDER_LENGTH = 200;
    private static final String UNKNOWN_HOLDER = "another process";

    private static final Pattern NOTE = Pattern.compile("(?:process \\d+ on \\S.*)?");

    /** Determined once: on some hosts, looking up the own name takes seconds. */
    private static final String THIS_PROCESS =
            "process " + ProcessHandle.current().pid() + " on " + hostName();

    private final Path path;
    private final FileAttribute<?>[] attributes;
    private FileChannel channel;
    private FileIdentity identity = FileIdentity.NONE;
    private boolean closed;

    LockFile(Path path, FileAttribute<?>[] attributes) throws IOException {
        this.path = path;
        this.attributes = attributes;
        this.channel = open();
    }

    /** Call only while this process has no lock on the file. */
    FileLock lock(boolean shared, Deadline deadline) throws InterruptedException, IOException {
        try {
            FileLock lock = tryLock(shared, deadline);
            while (lock == null) {
                lock = tryLock(shared, deadline);
            }
            return lock;
        } catch (ClosedChannelException e) {
            requireOpen();
            throw e;
        }
    }

    /** The lock; null if the file that was locked is no longer the one at its path, where others look for it. */
    private @Nullable FileLock tryLock(boolean shared, Deadline deadline) throws InterruptedException, IOException {
        ensureOpen();
        FileLock turn = lock(TURN, 1, false, deadline);
        try {
            FileLock lock = lock(0, TURN, shared, deadline);
            if (!identity.equals(FileIdentity.of(path))) {
                channel.close();
                return null;
            }
            if (!shared) {
                writeHolder();
            }
            return lock;
        } finally {
            release(turn);
        }
    }

    private synchronized void ensureOpen() throws IOException {
        requireOpen();
        if (!channel.isOpen()) {
            channel = open();
        }
    }

    private synchronized void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the storage is closed");
        }
    }

    /** Whether another process waits for the lock that this one has. */
    boolean isWaitedFor() throws IOException {
        FileLock turn = channel.tryLock(TURN, 1, false);
        if (turn == null) {
            return true;
        }
        turn.release();
        return false;
    }

    private FileLock lock(long position, long size, boolean shared, Deadline deadline)
            throws InterruptedException, IOException {
        try {
            FileLock free = channel.tryLock(position, size, shared);
            return free != null ? free : waitFor(position, size, shared, deadline);
        } catch (OverlappingFileLockException e) {
            throw heldBy("another class loader of this process", deadline);
        }
    }

    /**
     * Waits in the operating system's queue, which has no time limit: so a thread of its own waits there, until it has
     * the lock or the channel is closed. Closing is harmless: this process holds no lock on the file now, but the turn,
     * which it gives up.
     */
    private FileLock waitFor(long position, long size, boolean shared, Deadline deadline)
            throws InterruptedException, IOException {
        FutureTask<FileLock> wait = new FutureTask<>(() -> channel.lock(position, size, shared));
        Thread waiter = new Thread(wait, "testkeep-lock-wait");
        waiter.setDaemon(true);
        waiter.start();
        boolean locked = false;
        try {
            FileLock lock = wait.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
            locked = true;
            return lock;
        } catch (TimeoutException e) {
            throw heldBy(readHolder(), deadline);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    static void release(FileLock lock) {
        try {
            if (lock.isValid()) {
                lock.release();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel open() throws IOException {
        create();
        FileIdentity before = requireOurs();
        FileChannel opened =
                FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        identity = before;
        return opened;
    }

    private void create() throws IOException {
        try {
            Files.createFile(path, attributes);
            for (FileAttribute<?> attribute : attributes) {
                // Once more, because the process's umask took some permissions away.
                Files.setAttribute(path, attribute.name(), attribute.value(), LinkOption.NOFOLLOW_LINKS);
            }
        } catch (FileAlreadyExistsException e) {
            // As always but the first time.
        }
    }

    /** A file of another name is somebody else's, and if it is the database, closing it would drop its locks. */
    private FileIdentity requireOurs() throws IOException {
        BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!found.isRegularFile() || names() > 1) {
            throw new FileSystemException(
                    path.toString(), null, "it is a link, or no file, and may belong to somebody else: remove it");
        }
        return FileIdentity.of(path);
    }

    private int names() throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("unix")
                ? (int) Files.getAttribute(path, "unix:nlink", LinkOption.NOFOLLOW_LINKS)
                : 1;
    }

    /** Writes who holds the lock, for messages only: a full disk must not prevent a deletion. */
    private void writeHolder() throws ClosedChannelException {
        try {
            if (isNote(readText())) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(THIS_PROCESS.getBytes(StandardCharsets.UTF_8)), 0);
            }
        } catch (ClosedChannelException e) {
            // An interrupt closed it, and the lock is gone.
            throw e;
        } catch (IOException e) {
            // Messages will name "another process".
        }
    }

    /** Whether a process wrote this here, and nothing is lost when it is overwritten. */
    private static boolean isNote(String text) {
        return text.length() < HOLDER_LENGTH && NOTE.matcher(text).matches();
    }

    StorageUnavailableException heldBy(String holder, Deadline deadline) {
        return new StorageUnavailableException(
                String.format(
                        Locale.ROOT,
                        "Waited %.1f s for the lock on %s, which %s holds. Try again, or allow more time.",
                        deadline.timeout().toMillis() / 1000.0,
                        path,
                        holder),
                null);
    }

    /** Only for a process that holds no lock on the file: an interrupt while reading closes the channel. */
    private String readHolder() {
        try {
            String text = readText();
            return text.isEmpty() || !isNote(text) ? UNKNOWN_HOLDER : text;
        } catch (IOException e) {
            return UNKNOWN_HOLDER;
        }
    }

    private String readText() throws IOException {
        ByteBuffer text = ByteBuffer.allocate(HOLDER_LENGTH);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "this host";
        }
    }

    /** For good: whoever waits gets nothing. */
    synchronized void close() {
        closed = true;
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
