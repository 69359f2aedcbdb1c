@NullMarked
package dev.testkeep.cli;

import org.jspecify.annotations.NullMarked;
