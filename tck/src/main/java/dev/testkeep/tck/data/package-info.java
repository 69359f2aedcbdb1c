/** What the suites store and ask: samples, random data, and the right answers. For the suites alone. */
@NullMarked
package dev.testkeep.tck.data;

import org.jspecify.annotations.NullMarked;
