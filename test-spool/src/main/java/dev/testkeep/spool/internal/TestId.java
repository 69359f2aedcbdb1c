package dev.testkeep.spool.internal;

import org.jspecify.annotations.Nullable;

/**
 * Which test it is. Immutable.
 *
 * @param id what the framework calls it: the same in each attempt, different for all others
 * @param test what it is called across sessions: class and method, or feature and scenario; no index, no line number
 * @param arguments what it is called with, which is part of its history too; null if it takes none
 * @param display how the framework shows it
 * @param ignoresArguments whether its author says that the arguments are no part of its history
 */
public record TestId(String id, String test, @Nullable String arguments, String display, boolean ignoresArguments) {}
