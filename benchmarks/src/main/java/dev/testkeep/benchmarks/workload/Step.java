package dev.testkeep.benchmarks.workload;

import java.util.List;

/**
 * Questions of one kind.
 *
 * @param name what is asked
 * @param questions each with something else
 */
public record Step(String name, List<? extends Question> questions) {}
