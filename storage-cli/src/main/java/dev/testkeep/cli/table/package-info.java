/** Rows of typed cells, written in the formats that people and programs read. */
@NullMarked
package dev.testkeep.cli.table;

import org.jspecify.annotations.NullMarked;
