/** Reading and writing JSON, token by token; every fault is reported with its place. Internal. */
@NullMarked
package dev.testkeep.reports.internal.json;

import org.jspecify.annotations.NullMarked;
