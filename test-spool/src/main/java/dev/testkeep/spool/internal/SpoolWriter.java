package dev.testkeep.spool.internal;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Appends lines to a file in a thread of its own: a file system that hangs does not hold up tests, and a test that
 * interrupts its thread does not close the file. What waits to be written is bounded, and so is the time for which
 * anybody waits. Thread-safe.
 */
final class SpoolWriter implements Runnable {

    /** In bytes; as many again may be on their way into the file. */
    private static final int ROOM = 4 << 20;

    private static final long PATIENCE_MILLISECONDS = 2_000;

    /** Lines that follow each other closely are written together; waking the thread for each costs more than a test. */
    private static final long PAUSE_NANOSECONDS = 10_000_000;

    private static final String TOO_SLOW = "writing is too slow";

    private final SpoolFile file;
    private final Fault fault;
    private final Thread thread = new Thread(this, "testkeep-spool");
    private ByteArrayOutputStream waiting = new ByteArrayOutputStream(1 << 14);
    private boolean idle;
    private boolean closed;
    private boolean finished;
    private @Nullable String trouble;

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

    void append(JsonLine line) {
        append(line.bytes(), line.length());
    }

    synchronized void append(byte[] line, int size) {
        if (closed || !hasRoom(size)) {
            return;
        }
        waiting.write(line, 0, size);
        if (idle) {
            idle = false;
            notifyAll();
        }
    }

    /** Only who has to wait is disturbed by an interruption of the test. A line of any length fits where nothing waits. */
    private boolean hasRoom(int size) {
        try {
            for (long since = System.nanoTime();
                    trouble == null && waiting.size() > 0 && waiting.size() + size > ROOM; ) {
                waitSince(since);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            giveUp(TOO_SLOW);
        }
        return trouble == null;
    }

    /** Once in a loop of its callers. */
    @SuppressWarnings("WaitNotInLoop")
    private void waitSince(long start) throws InterruptedException {
        long left = PATIENCE_MILLISECONDS - (System.nanoTime() - start) / 1_000_000;
        if (left > 0) {
            wait(left);
        } else {
            giveUp(TOO_SLOW);
        }
    }

    private void giveUp(String why) {
        trouble = why;
        waiting = new ByteArrayOutputStream(0);
        notifyAll();
    }

    /** Waits until all is written, but not for ever. Returns what went wrong, or null. */
    @Nullable
    synchronized String close() {
        closed = true;
        notifyAll();
        LockSupport.unpark(thread);
        boolean interrupted = Thread.interrupted();
        try {
            for (long since = System.nanoTime(); trouble == null && !finished; ) {
                waitSince(since);
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return trouble;
    }

    /** For its own thread. */
    @Override
    public void run() {
        try {
            write();
            finish(null);
        } catch (Throwable e) {
            finish(e.toString());
        }
    }

    private synchronized void finish(@Nullable String failure) {
        finished = true;
        if (failure != null && trouble == null) {
            giveUp(failure);
        }
        notifyAll();
    }

    private void write() throws IOException, InterruptedException {
        File to = file.path().toFile();
        Files.createDirectories(file.path().getParent());
        try (OutputStream out = new FileOutputStream(to, true)) {
            if (to.length() == 0) {
                // The first of this process, or its build has cleaned its folder since.
                out.write(file.header().getBytes(StandardCharsets.UTF_8));
            }
            for (ByteArrayOutputStream batch = next(); batch.size() > 0; batch = next()) {
                fault.strikeTheFile();
                batch.writeTo(out);
                pause();
            }
        }
    }

    /** Waits for lines; none if there will be no more. */
    private synchronized ByteArrayOutputStream next() throws InterruptedException {
        while (waiting.size() == 0 && !closed && trouble == null) {
            idle = true;
            wait();
        }
        ByteArrayOutputStream batch = waiting;
        waiting = new ByteArrayOutputStream(1 << 14);
        notifyAll();
        return batch;
    }

    private void pause() {
        if (!isUrgent()) {
            LockSupport.parkNanos(this, PAUSE_NANOSECONDS);
        }
    }

    private synchronized boolean isUrgent() {
        return closed || waiting.size() > ROOM / 2;
    }
}
