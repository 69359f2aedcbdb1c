package dev.testkeep.benchmarks.result;

/**
 * What something took in a history of some size.
 *
 * @param work what was done
 * @param backend in which kind of database
 * @param cases how many test cases there are
 * @param millis the median, in milliseconds
 */
public record Growth(String work, String backend, int cases, double millis) {}
