package dev.testkeep.storage.spi;

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
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One lock file of this process, shared by all threads that use it: a fair queue of threads in front of the operating
 * system's queue of processes.
 */
final class LockFile {

    private static final int ALL = Integer.MAX_VALUE;
    private static final int HOLDER_LENGTH = 200;
    private static final String SOMEBODY = "another process";

    /** Found out once: some hosts take seconds to say their name. */
    private static final String THIS_PROCESS =
            "process %d on %s".formatted(ProcessHandle.current().pid(), hostName());

    private final Path path;
    private final FileAttribute<?>[] attributes;
    private final Semaphore threads = new Semaphore(ALL, true);
    private FileChannel channel;
    private @Nullable FileLock readersLock;
    private int readers;

    /** How many gates use it; guarded by the gates. */
    int users;

    LockFile(Path path, FileAttribute<?>[] attributes) throws IOException {
        this.path = path;
        this.attributes = attributes;
        this.channel = open();
    }

    AccessGate.Lease acquire(Access access, Duration timeout) throws InterruptedException, IOException {
        long deadline = System.nanoTime() + timeout.toNanos();
        int permits = access == Access.WRITE ? ALL : 1;
        if (!threads.tryAcquire(permits, timeout.toNanos(), TimeUnit.NANOSECONDS)) {
            throw heldBy("another thread of this process", timeout);
        }
        try {
            return new OnceLease(access == Access.WRITE ? exclusive(deadline, timeout) : shared(deadline, timeout));
        } catch (InterruptedException | IOException | RuntimeException | Error e) {
            threads.release(permits);
            throw e;
        }
    }

    private Runnable exclusive(long deadline, Duration timeout) throws InterruptedException, IOException {
        FileLock lock = lock(false, deadline, timeout);
        writeHolder();
        return () -> releaseExclusive(lock);
    }

    private void releaseExclusive(FileLock lock) {
        try {
            release(lock);
        } finally {
            threads.release(ALL);
        }
    }

    private synchronized Runnable shared(long deadline, Duration timeout) throws InterruptedException, IOException {
        if (readers == 0) {
            readersLock = lock(true, deadline, timeout);
        }
        readers++;
        return this::releaseShared;
    }

    private synchronized void releaseShared() {
        try {
            if (--readers == 0 && readersLock != null) {
                release(readersLock);
                readersLock = null;
            }
        } finally {
            threads.release();
        }
    }

    private FileLock lock(boolean shared, long deadline, Duration timeout) throws InterruptedException, IOException {
        if (!channel.isOpen()) {
            channel = open();
        }
        FileLock free = channel.tryLock(0, Long.MAX_VALUE, shared);
        return free != null ? free : waitFor(shared, deadline, timeout);
    }

    /**
     * Waits in the operating system's queue, which is fair but has no time limit: so a thread of its own waits there,
     * until it has the lock or the channel is closed. Closing is harmless: this process holds no lock on the file now.
     */
    private FileLock waitFor(boolean shared, long deadline, Duration timeout) throws InterruptedException, IOException {
        FutureTask<FileLock> wait = new FutureTask<>(() -> channel.lock(0, Long.MAX_VALUE, shared));
        Thread waiter = new Thread(wait, "testkeep-lock-wait");
        waiter.setDaemon(true);
        waiter.start();
        boolean locked = false;
        try {
            FileLock lock = wait.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            locked = true;
            return lock;
        } catch (TimeoutException e) {
            throw heldBy(readHolder(), timeout);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    private static void release(FileLock lock) {
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

    /** Says who holds the lock, for messages only: a full disk must not stop anybody from making room on it. */
    private void writeHolder() throws ClosedChannelException {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(THIS_PROCESS.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (ClosedChannelException e) {
            // An interrupt closed it, and the lock is gone.
            throw e;
        } catch (IOException e) {
            // Messages will say "another process".
        }
    }

    private StorageUnavailableException heldBy(String holder, Duration timeout) {
        return new StorageUnavailableException(
                "Waited %.1f s for the lock on %s, which %s holds. Try again, or allow more time."
                        .formatted(timeout.toMillis() / 1000.0, path, holder),
                null);
    }

    /** Only for a process that holds no lock on the file: an interrupt while reading closes the channel. */
    private String readHolder() {
        try {
            ByteBuffer holder = ByteBuffer.allocate(HOLDER_LENGTH);
            channel.read(holder, 0);
            String text = new String(holder.array(), 0, holder.position(), StandardCharsets.UTF_8);
            return text.isBlank() ? SOMEBODY : text;
        } catch (IOException e) {
            return SOMEBODY;
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

    /** Closing it twice gives the right back once. */
    private static final class OnceLease implements AccessGate.Lease {
        private final AtomicReference<Runnable> release;

        OnceLease(Runnable release) {
            this.release = new AtomicReference<>(release);
        }

        @Override
        public void close() {
            release.getAndSet(() -> {}).run();
        }
    }
}
