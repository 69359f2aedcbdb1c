@NullMarked
package dev.testkeep.cli.table;

import org.jspecify.annotations.NullMarked;
