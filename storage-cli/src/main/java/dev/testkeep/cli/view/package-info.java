/**
 * What the commands show: which columns, and how times, numbers and plots are written. {@code table} draws them.
 */
@NullMarked
package dev.testkeep.cli.view;

import org.jspecify.annotations.NullMarked;
