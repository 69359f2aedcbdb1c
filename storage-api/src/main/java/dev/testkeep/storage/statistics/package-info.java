/** Statistics of test results: pass rates, failures, flaky and slow tests. */
@NullMarked
package dev.testkeep.storage.statistics;

import org.jspecify.annotations.NullMarked;
