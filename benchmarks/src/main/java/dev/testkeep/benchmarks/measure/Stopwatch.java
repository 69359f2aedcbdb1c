package dev.testkeep.benchmarks.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Adds up what one turn takes: only what passes through {@link #time} counts. Processor time is that of this process,
 * with all its threads; a server's is not in it. The peak of the heap is what the JVM's memory pools report, so garbage
 * that nobody has collected yet is in it. Not thread-safe.
 */
public final class Stopwatch {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double MIB = 1 << 20;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final List<MemoryPoolMXBean> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    private long wall;
    private long processor;
    private double heap;

    /** Does the task, and counts what it takes. */
    public <T> T time(Callable<T> task) throws Exception {
        HEAP.forEach(MemoryPoolMXBean::resetPeakUsage);
        long processorBefore = PROCESS.getProcessCpuTime();
        long wallBefore = System.nanoTime();
        T result = task.call();
        wall += System.nanoTime() - wallBefore;
        processor += PROCESS.getProcessCpuTime() - processorBefore;
        heap = Math.max(heap, peak());
        return result;
    }

    /** Counts what somebody else has measured: another process, whose heap is not known. */
    public void add(double wallMillis, double processorMillis) {
        wall += Math.round(wallMillis * NANOS_PER_MILLI);
        processor += Math.round(processorMillis * NANOS_PER_MILLI);
    }

    private static double peak() {
        return HEAP.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MIB;
    }

    /** How long it has run altogether, in milliseconds. */
    public double millis() {
        return wall / NANOS_PER_MILLI;
    }

    /** The turn, in which the work was done so many times. */
    Turn turn(int times) {
        return new Turn(millis() / times, processor / NANOS_PER_MILLI / times, heap);
    }
}
