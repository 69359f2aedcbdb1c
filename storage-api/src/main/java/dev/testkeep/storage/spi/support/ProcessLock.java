package dev.testkeep.storage.spi.support;

import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.spi.AccessGate;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The threads of this process that use one lock file: a fair queue of threads in front of the queue of processes.
 * Threads that can work side by side hold the lock together: the first takes it, and the last gives it back.
 *
 * <p>So that a busy process does not keep the lock for ever, threads that come when it had the lock for some time, and
 * while another process waits, let the others finish first. Who holds on for long, such as an open stream, is waited
 * for a moment only, and a thread that holds the lock itself is never made to wait.
 *
 * <p>Where a database is expensive to open, the lock is kept when the last has given it back, until some time has passed or
 * another process waits. Thread-safe.
 */
final class ProcessLock {

    private static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
    private static final long LONGEST_DRAIN_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** How long to leave others alone after waiting for them in vain: their work is long. */
    private static final long LONG_TURN_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** How often to look whether another process waits for a lock that is kept. */
    private static final long LOOK_MILLIS = 20;

    private static final ScheduledExecutorService LOOKOUT = lookout();

    /** What the lock is used for. */
    enum Use {
        /** Alone. */
        EXCLUSIVE,
        /** Together with readers of all processes. */
        SHARED,
        /** Together with others of this process. */
        IN_PROCESS,
        /** Together with others of this process that do not write. */
        IN_PROCESS_WRITER;

        private boolean goesWith(Use other) {
            return this == SHARED ? other == SHARED : isMember() && other.isMember();
        }

        private boolean isMember() {
            return this == IN_PROCESS || this == IN_PROCESS_WRITER;
        }
    }

    private final LockFile file;
    private final Semaphore writers = new Semaphore(1, true);
    private final Semaphore entrance = new Semaphore(1, true);

    /** One entry for each lease. */
    private final List<Thread> holders = new ArrayList<>();

    private final List<Lingering> lingering = new ArrayList<>();
    private long idleSince;
    private @Nullable Future<?> nextLook;

    private @Nullable FileLock lock;
    private Use use = Use.EXCLUSIVE;
    private long turnEnds;

    /** How many gates there are; guarded by the gates. */
    int gates;

    ProcessLock(Path path, FileAttribute<?>[] attributes) throws IOException {
        this.file = new LockFile(path, attributes);
    }

    AccessGate.Lease acquire(Use wanted, Deadline deadline) throws InterruptedException, IOException {
        if (wanted == Use.IN_PROCESS_WRITER) {
            pass(writers, deadline);
        }
        try {
            join(wanted, deadline);
        } catch (InterruptedException | IOException | RuntimeException | Error e) {
            letNextWriter(wanted);
            throw e;
        }
        Thread holder = Thread.currentThread();
        return new OnceLease(() -> leave(wanted, holder));
    }

    private void join(Use wanted, Deadline deadline) throws InterruptedException, IOException {
        if (joinAgain(wanted)) {
            return;
        }
        pass(entrance, deadline);
        try {
            if (!joinOthers(wanted, deadline)) {
                lock(wanted, deadline);
            }
        } finally {
            entrance.release();
        }
    }

    private void pass(Semaphore queue, Deadline deadline) throws InterruptedException {
        if (!queue.tryAcquire(deadline.remainingNanos(), TimeUnit.NANOSECONDS)) {
            throw heldByThread(deadline);
        }
    }

    private StorageUnavailableException heldByThread(Deadline deadline) {
        return file.heldBy("another thread of this process", deadline);
    }

    /** Whoever holds the lock would wait for themselves at the entrance. */
    private synchronized boolean joinAgain(Use wanted) {
        boolean can = use.goesWith(wanted) && holders.contains(Thread.currentThread());
        if (can) {
            holders.add(Thread.currentThread());
        }
        return can;
    }

    /** Waits for the holders of the lock if needed; false if there are none any more. */
    private synchronized boolean joinOthers(Use wanted, Deadline deadline) throws InterruptedException {
        if (!use.goesWith(wanted)) {
            awaitNoUsers(deadline.remainingNanos());
            if (!holders.isEmpty()) {
                throw heldByThread(deadline);
            }
        } else if (isTurnOver()) {
            awaitNoUsers(Math.min(deadline.remainingNanos(), LONGEST_DRAIN_NANOS));
            turnEnds = System.nanoTime() + LONG_TURN_NANOS;
        }
        if (holders.isEmpty()) {
            return false;
        }
        holders.add(Thread.currentThread());
        return true;
    }

    private boolean isTurnOver() {
        return !holders.isEmpty() && System.nanoTime() - turnEnds > 0 && isWaitedFor();
    }

    private synchronized void awaitNoUsers(long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; !holders.isEmpty() && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** Outside the monitor: it may take long, and there are no users that could leave. */
    private void lock(Use wanted, Deadline deadline) throws InterruptedException, IOException {
        if (takeKept(wanted)) {
            return;
        }
        FileLock taken = file.lock(wanted == Use.SHARED, deadline);
        synchronized (this) {
            lock = taken;
            use = wanted;
            turnEnds = System.nanoTime() + TURN_NANOS;
            holders.add(Thread.currentThread());
        }
    }

    /** Takes the lock that was kept; false if there is none, after it was given back if it is of no use. */
    private synchronized boolean takeKept(Use wanted) {
        boolean isOfUse = lock != null && use.goesWith(wanted) && !isWaitedFor();
        if (isOfUse) {
            turnEnds = System.nanoTime() + TURN_NANOS;
            holders.add(Thread.currentThread());
        } else {
            giveBack();
        }
        return isOfUse;
    }

    private void leave(Use left, Thread holder) {
        try {
            leave(holder);
        } finally {
            letNextWriter(left);
        }
    }

    private synchronized void leave(Thread holder) {
        holders.remove(holder);
        if (holders.isEmpty()) {
            keep();
            notifyAll();
        }
    }

    /** Keeps the lock for those who come next, if nobody else waits for it. */
    private void keep() {
        if (lingering.isEmpty() || isWaitedFor()) {
            giveBack();
        } else {
            idleSince = System.nanoTime();
            lookAgain();
        }
    }

    private void lookAgain() {
        if (nextLook == null) {
            nextLook = LOOKOUT.schedule(this::look, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void look() {
        nextLook = null;
        if (holders.isEmpty() && lock != null) {
            if (isIdleForLong() || isWaitedFor()) {
                giveBack();
            } else {
                lookAgain();
            }
        }
    }

    private boolean isIdleForLong() {
        long idle = System.nanoTime() - idleSince;
        return lingering.stream().allMatch(one -> idle > one.idle().toNanos());
    }

    private boolean isWaitedFor() {
        try {
            return file.isWaitedFor();
        } catch (IOException e) {
            return true;
        }
    }

    /** Gives the lock back, if there is one that nobody holds. */
    private void giveBack() {
        if (lock == null || !holders.isEmpty()) {
            return;
        }
        try {
            lingering.forEach(one -> one.database().run());
        } finally {
            try {
                LockFile.release(lock);
            } finally {
                lock = null;
            }
        }
    }

    /** Until {@link #lingerNoMore}, the lock is kept for a while when nobody holds it. */
    synchronized void linger(Lingering one) {
        lingering.add(one);
    }

    synchronized void lingerNoMore(Lingering one) {
        giveBack();
        lingering.remove(one);
    }

    private static ScheduledExecutorService lookout() {
        ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "testkeep-lock-lookout");
            thread.setDaemon(true);
            return thread;
        });
        threads.setKeepAliveTime(1, TimeUnit.SECONDS);
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private void letNextWriter(Use left) {
        if (left == Use.IN_PROCESS_WRITER) {
            writers.release();
        }
    }

    void close() {
        file.close();
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
