/** Reading and writing XML: element by element, in bounded memory, and without what a document type can do. Internal. */
@NullMarked
package dev.testkeep.reports.internal.xml;

import org.jspecify.annotations.NullMarked;
