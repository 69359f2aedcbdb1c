/**
 * What the listeners of all test frameworks share: settings, the key of a build's session, and files with a line for
 * each event. {@link dev.testkeep.spool.internal.Recorder} is where they start. Nothing of it is API.
 */
@NullMarked
package dev.testkeep.spool.internal;

import org.jspecify.annotations.NullMarked;
