package dev.testkeep.reports.internal.junit;

import dev.testkeep.reports.internal.part.Times;
import dev.testkeep.reports.internal.xml.XmlCursor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A suite, whose tests may lack what it has.
 *
 * @param name its name; may be empty
 * @param start when it started, or null
 */
record Suite(String name, @Nullable Instant start) {

    static final Suite NONE = new Suite("", null);

    static Suite read(XmlCursor xml, Suite outer) {
        Instant start = Times.instant(xml.attribute("timestamp"));
        return new Suite(xml.attributeOrEmpty("name").strip(), start == null ? outer.start : start);
    }
}
