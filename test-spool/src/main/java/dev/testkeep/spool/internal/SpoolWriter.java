package dev.testkeep.spool.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

    private static final String END = "";

    private final SpoolFile file;
    private final Fault fault;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(ROOM);
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile @Nullable String trouble;

    private SpoolWriter(SpoolFile file, Fault fault) {
        this.file = file;
        this.fault = fault;
    }

    static SpoolWriter start(SpoolFile file, Fault fault) {
        SpoolWriter writer = new SpoolWriter(file, fault);
        Thread thread = new Thread(writer::write, "testkeep-spool");
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        thread.start();
        return writer;
    }

    void append(String line) {
        if (trouble == null && hasRoom(Math.min(line.length(), ROOM))) {
            lines.add(line);
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
        lines.add(END);
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

    private void writeLines(FileChannel out) throws IOException, InterruptedException {
        for (String line = lines.take(); !line.equals(END) && trouble == null; line = lines.take()) {
            fault.strikeTheFile();
            write(out, line);
            room.release(Math.min(line.length(), ROOM));
        }
    }

    private static void write(FileChannel out, String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
