/** How tests came out: pass rates, failures, flaky and slow tests. */
@NullMarked
package dev.testkeep.storage.statistics;

import org.jspecify.annotations.NullMarked;
