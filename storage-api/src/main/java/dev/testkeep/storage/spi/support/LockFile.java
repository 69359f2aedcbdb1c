package dev.testkeep.storage.spi.support;

import dev.testkeep.storage.StorageUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The operating system's lock of one file, between processes. Not thread-safe; {@link ProcessLock} lets one thread at a
 * time ask for the lock.
 *
 * <p>Processes queue in two steps. A process that wants the lock first takes the turn, the last possible byte of the
 * file, and keeps it until it has the lock. So a process that released the lock cannot overtake a waiting one, which
 * the operating system alone often allows.
 */
final class LockFile {

    private static final long TURN = Long.MAX_VALUE - 1;
    private static final int HOLDER_LENGTH = 200;
    private static final String UNKNOWN_HOLDER = "another process";

    /** Determined once: on some hosts, looking up the own name takes seconds. */
    private static final String THIS_PROCESS =
            "process " + ProcessHandle.current().pid() + " on " + hostName();

    private final Path path;
    private final FileAttribute<?>[] attributes;
    private FileChannel channel;

    LockFile(Path path, FileAttribute<?>[] attributes) throws IOException {
        this.path = path;
        this.attributes = attributes;
        this.channel = open();
    }

    /** Call only while this process has no lock on the file. */
    FileLock lock(boolean shared, Deadline deadline) throws InterruptedException, IOException {
        if (!channel.isOpen()) {
            channel = open();
        }
        FileLock turn = lock(TURN, 1, false, deadline);
        try {
            FileLock lock = lock(0, TURN, shared, deadline);
            if (!shared) {
                writeHolder();
            }
            return lock;
        } finally {
            release(turn);
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
        FileLock free = channel.tryLock(position, size, shared);
        return free != null ? free : waitFor(position, size, shared, deadline);
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
        try {
            Files.createFile(path, attributes);
            for (FileAttribute<?> attribute : attributes) {
                // Once more, because the process's umask took some permissions away.
                Files.setAttribute(path, attribute.name(), attribute.value());
            }
        } catch (FileAlreadyExistsException e) {
            // As always but the first time.
        }
        return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Writes who holds the lock, for messages only: a full disk must not prevent a deletion. */
    private void writeHolder() throws ClosedChannelException {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(THIS_PROCESS.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (ClosedChannelException e) {
            // An interrupt closed it, and the lock is gone.
            throw e;
        } catch (IOException e) {
            // Messages will name "another process".
        }
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
            ByteBuffer holder = ByteBuffer.allocate(HOLDER_LENGTH);
            channel.read(holder, 0);
            String text = new String(holder.array(), 0, holder.position(), StandardCharsets.UTF_8);
            return text.isBlank() ? UNKNOWN_HOLDER : text;
        } catch (IOException e) {
            return UNKNOWN_HOLDER;
        }
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "this host";
        }
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
