package dev.testkeep.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** Something that can be done in several ways, which is worth knowing the cost of. */
interface Benchmark {

    /** A short name for the command line. */
    String name();

    /** What is counted, in the plural. */
    String unit();

    /**
     * The ways to compare, the one of Testkeep first.
     *
     * @param size how much work one run is
     * @param folder an empty folder for files
     */
    List<Variant> ways(int size, Path folder) throws Exception;
}
