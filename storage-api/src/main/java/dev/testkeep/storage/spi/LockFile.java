package dev.testkeep.storage.spi;

import dev.testkeep.storage.StorageUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One lock file of this process, shared by all threads that use it: a fair queue of threads in front of the operating
 * system's queue of processes.
 */
final class LockFile {

    private static final int ALL = Integer.MAX_VALUE;
    private static final int HOLDER_LENGTH = 200;

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
            throw heldByOthers(timeout);
        }
        try {
            return access == Access.WRITE ? exclusive(deadline, timeout) : shared(deadline, timeout);
        } catch (InterruptedException | IOException | RuntimeException | Error e) {
            threads.release(permits);
            throw e;
        }
    }

    private AccessGate.Lease exclusive(long deadline, Duration timeout) throws InterruptedException, IOException {
        FileLock lock = lock(false, deadline, timeout);
        writeHolder();
        return () -> {
            release(lock);
            threads.release(ALL);
        };
    }

    private synchronized AccessGate.Lease shared(long deadline, Duration timeout)
            throws InterruptedException, IOException {
        if (readers == 0) {
            readersLock = lock(true, deadline, timeout);
        }
        readers++;
        return this::releaseShared;
    }

    private synchronized void releaseShared() {
        if (--readers == 0 && readersLock != null) {
            release(readersLock);
            readersLock = null;
        }
        threads.release();
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
     * and is interrupted at the deadline. That closes the channel, which is harmless as this process holds no lock on
     * it now.
     */
    private FileLock waitFor(boolean shared, long deadline, Duration timeout) throws InterruptedException, IOException {
        FutureTask<FileLock> wait = new FutureTask<>(() -> channel.lock(0, Long.MAX_VALUE, shared));
        Thread waiter = new Thread(wait, "testkeep-lock-wait");
        waiter.setDaemon(true);
        waiter.start();
        try {
            return wait.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            StorageUnavailableException held = heldByOthers(timeout);
            giveUp(waiter);
            throw held;
        } catch (InterruptedException e) {
            giveUp(waiter);
            throw e;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }

    private void giveUp(Thread waiter) throws InterruptedException, IOException {
        waiter.interrupt();
        waiter.join();
        channel.close();
    }

    private static void release(FileLock lock) {
        try {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(
                path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE), attributes);
    }

    private void writeHolder() throws IOException {
        byte[] holder = "process %d on %s"
                .formatted(ProcessHandle.current().pid(), hostName())
                .getBytes(StandardCharsets.UTF_8);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder), 0);
    }

    private StorageUnavailableException heldByOthers(Duration timeout) throws IOException {
        return new StorageUnavailableException(
                "Waited %.1f s for the lock on %s, which %s holds. Try again, or allow more time."
                        .formatted(timeout.toMillis() / 1000.0, path, readHolder()),
                null);
    }

    private String readHolder() throws IOException {
        if (!channel.isOpen()) {
            return "another process";
        }
        ByteBuffer holder = ByteBuffer.allocate(HOLDER_LENGTH);
        channel.read(holder, 0);
        String text = new String(holder.array(), 0, holder.position(), StandardCharsets.UTF_8);
        return text.isBlank() ? "another process" : text;
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
