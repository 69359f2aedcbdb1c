/** What the readers of parts of a session have in common. Internal. */
@NullMarked
package dev.testkeep.reports.internal.part;

import org.jspecify.annotations.NullMarked;
