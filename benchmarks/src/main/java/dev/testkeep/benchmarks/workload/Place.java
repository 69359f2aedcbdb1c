package dev.testkeep.benchmarks.workload;

import java.util.Locale;

/**
 * A test where it runs.
 *
 * @param test its number, from 0
 * @param partition where
 * @param environ with what
 */
record Place(int test, String partition, String environ) {

    /** That of the case with this place in its session. */
    static Place of(int index) {
        int environs = CaseMaker.ENVIRONS.size();
        return new Place(
                index / CaseMaker.PLACES,
                CaseMaker.PARTITIONS.get(index / environs % CaseMaker.PARTITIONS.size()),
                CaseMaker.ENVIRONS.get(index % environs));
    }

    int size() {
        return 1 << test % 8;
    }

    static String className(int test) {
        return String.format(Locale.ROOT, "bench_%04d", test);
    }

    String className() {
        return className(test);
    }

    String name() {
        return className() + " %size=" + size();
    }

    String shortName() {
        return className() + "_" + Reports.hash(name());
    }

    /** System and partition. */
    String where() {
        return Reports.SYSTEM + ":" + partition;
    }

    String folder(String kind) {
        return "/scratch/" + kind + "/" + Reports.SYSTEM + "/" + partition + "/" + environ + "/" + shortName();
    }
}
