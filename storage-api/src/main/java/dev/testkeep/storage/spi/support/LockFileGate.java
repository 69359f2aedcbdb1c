package dev.testkeep.storage.spi.support;

import dev.testkeep.storage.exception.StorageFailureException;
import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.AccessGate;
import dev.testkeep.storage.spi.support.ProcessLock.Use;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets through to an embedded database file, over all threads and processes of one host, only those who may be there
 * together, in the order in which they came. It locks a file beside the database, never the database itself. Thread-safe.
 *
 * <p>The lock is the operating system's (POSIX {@code fcntl}), so it goes away with its process, and other programs
 * can take part.
 */
public final class LockFileGate implements AccessGate {

    /** Who may be in the database at the same time. */
    public enum Policy {
        /** Writers wait for each other; readers never wait, because the database gives them a snapshot. */
        ONE_WRITER,
        /** A writer waits for readers too, and they for it. */
        ONE_WRITER_OR_READERS,
        /**
         * One process at a time, which has the database open. Its writers wait for each other, and its readers never
         * wait for them.
         */
        ONE_PROCESS;

        private Use use(Access access) {
            if (this == ONE_PROCESS) {
                return access == Access.READ ? Use.IN_PROCESS : Use.IN_PROCESS_WRITER;
            }
            return access == Access.READ ? Use.SHARED : Use.EXCLUSIVE;
        }
    }

    /**
     * The lock files of this process, by their real paths. Closing <em>any</em> descriptor of a file drops all locks
     * that the process has on it, so there must never be a second descriptor of the same file.
     */
    private static final Map<Path, ProcessLock> OPEN_FILES = new HashMap<>();

    private final Path path;
    private final Policy policy;
    private final FileAttribute<?>[] attributes;
    private final Optional<Lingering> lingering;
    private @Nullable ProcessLock lockFile;
    private boolean closed;

    /**
     * A gate with this lock file, which is created with these attributes when it is first needed and stays there.
     */
    public LockFileGate(Path path, Policy policy, FileAttribute<?>... attributes) {
        this(path.toAbsolutePath().normalize(), policy, Optional.empty(), attributes.clone());
    }

    private LockFileGate(Path path, Policy policy, Optional<Lingering> lingering, FileAttribute<?>[] attributes) {
        this.path = path;
        this.policy = policy;
        this.lingering = lingering;
        this.attributes = attributes;
    }

    /**
     * The same gate for a database that is expensive to open: its lock is kept for a while after the last lease, so that
     * the database can stay open for those who come next. When another process waits for the lock, it gets it at once.
     *
     * @param idle how long nobody may come until the lock is given back
     * @param database closes the database if nobody uses it; called before the lock is given back, by any thread
     */
    public LockFileGate lingering(Duration idle, Runnable database) {
        return new LockFileGate(path, policy, Optional.of(new Lingering(idle, database)), attributes);
    }

    @Override
    public Lease acquire(Access access, Duration timeout) {
        if (access == Access.READ && policy == Policy.ONE_WRITER) {
            return () -> {};
        }
        try {
            return requireOpen(lockFile().acquire(policy.use(access), Deadline.after(timeout)));
        } catch (InterruptedException | ClosedByInterruptException e) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailableException("Interrupted while waiting for the lock on " + path, e);
        } catch (IOException | UncheckedIOException e) {
            throw new StorageFailureException(
                    "Cannot lock " + path + ": " + FileFailures.reason(e)
                            + ". The folder must be writable, and its file system must support locks.",
                    e);
        }
    }

    /** The gate may have been closed while somebody waited at it, and another one of this file may still be open. */
    private synchronized Lease requireOpen(Lease lease) {
        if (closed) {
            lease.close();
        }
        requireOpen();
        return lease;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the storage is closed");
        }
    }

    private synchronized ProcessLock lockFile() throws IOException {
        requireOpen();
        if (lockFile == null) {
            lockFile = share(path, attributes);
            lingering.ifPresent(lockFile::linger);
        }
        return lockFile;
    }

    private static ProcessLock share(Path path, FileAttribute<?>[] attributes) throws IOException {
        Path folder = path.getParent();
        Path key = folder == null ? path : folder.toRealPath().resolve(path.getFileName());
        synchronized (OPEN_FILES) {
            ProcessLock file = OPEN_FILES.get(key);
            if (file == null) {
                file = new ProcessLock(key, attributes);
                OPEN_FILES.put(key, file);
            }
            file.gates++;
            return file;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (lockFile != null) {
            lingering.ifPresent(lockFile::lingerNoMore);
            leave(lockFile);
            lockFile = null;
        }
    }

    private static void leave(ProcessLock file) {
        synchronized (OPEN_FILES) {
            if (--file.gates == 0) {
                OPEN_FILES.values().remove(file);
                file.close();
            }
        }
    }
}
