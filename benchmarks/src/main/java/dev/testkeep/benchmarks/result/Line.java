package dev.testkeep.benchmarks.result;

import dev.testkeep.benchmarks.measure.Sample;
import dev.testkeep.benchmarks.workload.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What one work took.
 *
 * @param work what was done
 * @param backend in which kind of database
 * @param ours what Testkeep took
 * @param rival with what it is compared; empty with nothing
 * @param theirs what that took, if there is anything
 * @param target how fast it should be, if that is known
 */
public record Line(
        String work,
        String backend,
        Sample ours,
        String rival,
        @Nullable Sample theirs,
        @Nullable Target target) {

    /** The same, with the size of the history in its name. */
    public Line about(Shape shape) {
        return new Line(work + ", " + shape, backend, ours, rival, theirs, target);
    }

    /** In brief, with medians. */
    @Override
    public String toString() {
        String beside = theirs == null ? "" : ", " + rival + " " + Table.number(theirs.median()) + " ms";
        return backend + ": " + work + ": " + Table.number(ours.median()) + " ms" + beside;
    }

    /** Whether the target is met; empty if there is none. */
    String verdict() {
        if (target == null) {
            return "";
        }
        return target.isMetBy(ours, theirs == null ? ours : theirs) ? "yes" : "no";
    }
}
