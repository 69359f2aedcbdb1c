package dev.testkeep.spool.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Appends lines to a file in a thread of its own: a file system that hangs does not hold up tests, and a test that
 * interrupts its thread does not close the file. What waits to be written is bounded, and so is the time for which
 * anybody waits. Thread-safe.
 */
final class SpoolWriter {

    /** In characters. */
    private static final int ROOM = 8 << 20;

    private static final long PATIENCE_SECONDS = 2;

    /** Lines that follow each other closely are written together; waking the thread for each costs more than a test. */
    private static final long PAUSE_NANOSECONDS = 10_000_000;

    private final SpoolFile file;
    private final Fault fault;
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Semaphore room = new Semaphore(ROOM);
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread thread = new Thread(this::write, "testkeep-spool");
    private volatile boolean idle;
    private volatile boolean closed;
    private volatile @Nullable String trouble;

    private SpoolWriter(SpoolFile file, Fault fault) {
        this.file = file;
        this.fault = fault;
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
    }

    static SpoolWriter start(SpoolFile file, Fault fault) {
        SpoolWriter writer = new SpoolWriter(file, fault);
        writer.thread.start();
        return writer;
    }

    void append(String line) {
        if (trouble == null && hasRoom(line.length())) {
            lines.add(line);
            if (idle) {
                LockSupport.unpark(thread);
            }
        }
    }

    /** Asks for it without waiting first: only who has to wait is disturbed by an interruption of the test. */
    private boolean hasRoom(int length) {
        if (room.tryAcquire(length)) {
            return true;
        }
        try {
            if (room.tryAcquire(length, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        trouble = "writing is too slow";
        return false;
    }

    /** Waits until all is written, but not for ever. Returns what went wrong, or null. */
    @Nullable
    String close() {
        closed = true;
        LockSupport.unpark(thread);
        boolean interrupted = Thread.interrupted();
        try {
            if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                trouble = "writing is too slow";
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return trouble;
    }

    private void write() {
        try {
            Files.createDirectories(file.path().getParent());
            try (FileChannel out =
                    FileChannel.open(file.path(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                writeHeader(out);
                writeLines(out);
            }
        } catch (Throwable e) {
            trouble = e.toString();
            lines.clear();
        } finally {
            finished.countDown();
        }
    }

    /** A build may clean its folder while this process lives. */
    private void writeHeader(FileChannel out) throws IOException {
        if (out.size() == 0) {
            write(out, file.header());
        }
    }

    private void writeLines(FileChannel out) throws IOException {
        for (boolean last = false; !last && trouble == null; ) {
            last = closed;
            String batch = next();
            if (!batch.isEmpty()) {
                fault.strikeTheFile();
                write(out, batch);
                room.release(batch.length());
            }
            if (!last) {
                pause(batch.isEmpty());
            }
        }
    }

    private String next() {
        StringBuilder batch = new StringBuilder();
        for (String line = lines.poll(); line != null; line = lines.poll()) {
            batch.append(line);
        }
        return batch.toString();
    }

    /** With nothing to do it waits to be woken, and looks once more in case that came before it said so. */
    private void pause(boolean nothing) {
        if (!nothing) {
            LockSupport.parkNanos(this, PAUSE_NANOSECONDS);
            return;
        }
        idle = true;
        if (lines.isEmpty() && !closed) {
            LockSupport.park(this);
        }
        idle = false;
    }

    private static void write(FileChannel out, String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
