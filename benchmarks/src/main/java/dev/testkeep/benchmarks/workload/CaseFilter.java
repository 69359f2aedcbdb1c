package dev.testkeep.benchmarks.workload;

/**
 * A condition on a column of the test, a member of the document, and a column of the case.
 *
 * @param partition the partition
 * @param size the parameter of the test
 * @param result the result
 */
public record CaseFilter(String partition, int size, String result) {

    /** As a query has it. */
    @Override
    public String toString() {
        return "partition==\"" + partition + "\" and size==" + size + " and result==\"" + result + "\"";
    }
}
