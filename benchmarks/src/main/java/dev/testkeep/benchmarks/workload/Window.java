package dev.testkeep.benchmarks.workload;

/**
 * A period.
 *
 * @param start when it begins, in Unix seconds
 * @param end when it is over, in Unix seconds
 */
public record Window(double start, double end) {

    boolean contains(double time) {
        return start <= time && time < end;
    }

    Window moved(double seconds) {
        return new Window(start + seconds, end + seconds);
    }
}
