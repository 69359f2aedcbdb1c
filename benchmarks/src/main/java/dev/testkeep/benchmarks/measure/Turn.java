package dev.testkeep.benchmarks.measure;

/**
 * What doing something once took.
 *
 * @param millis in milliseconds
 * @param cpuMillis processor time of this process, in milliseconds
 * @param heapMiB the highest use of the heap, in MiB
 */
public record Turn(double millis, double cpuMillis, double heapMiB) {}
