package dev.testkeep.reports;

import dev.testkeep.reports.internal.json.Json;
import dev.testkeep.reports.internal.reframe.PrettyLayout;
import dev.testkeep.reports.internal.reframe.ReportCaseWriter;
import dev.testkeep.reports.internal.reframe.ReportSessionWriter;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.TestCase;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.TokenStreamContext;

/**
 * Writes stored sessions as ReFrame reports, or single test cases, as JSON in UTF-8. Nothing is collected: a report may
 * be larger than memory. Not thread-safe.
 *
 * <p>All methods throw {@link UncheckedIOException} if writing fails. The output is then visibly incomplete.
 */
public final class ReportWriter implements AutoCloseable {

    /** The layout of the JSON text. */
    public enum Layout {
        /** One line without blanks. */
        COMPACT,
        /** Line breaks and indents of two blanks. */
        PRETTY
    }

    private final JsonGenerator generator;
    private final boolean many;
    private boolean written;

    private ReportWriter(OutputStream out, Layout layout, boolean many) {
        ObjectWriteContext context = layout == Layout.PRETTY ? new PrettyLayout() : ObjectWriteContext.empty();
        this.generator = Json.FACTORY.createGenerator(context, out);
        this.many = many;
    }

    /** Writes exactly one session or test case. */
    public static ReportWriter single(OutputStream out, Layout layout) {
        return new ReportWriter(out, layout, false);
    }

    /** Writes a JSON array of any number of sessions or test cases. */
    public static ReportWriter array(OutputStream out, Layout layout) {
        ReportWriter writer = new ReportWriter(out, layout, true);
        writer.run(writer.generator::writeStartArray);
        return writer;
    }

    /**
     * Writes a session as a complete report: unchanged if its document is that of a report, and otherwise in ReFrame's
     * data version 4.2.
     *
     * @param session the session
     * @param document the document stored with it, or null if it has none
     * @param testCases all its test cases in the order of their positions, read with performance values and documents
     * @throws ReportException if a document is not a JSON object
     * @throws IllegalArgumentException if the test cases come in another order
     * @throws IllegalStateException if it is the second one, but the writer is for one only
     */
    public void write(Session session, @Nullable String document, Iterator<TestCase> testCases) {
        start();
        run(() -> new ReportSessionWriter(generator, session, testCases).write(document));
    }

    /**
     * Writes one test case: the members of its document, and its other fields.
     *
     * @param testCase the test case, read with performance values and documents
     * @throws ReportException if its document is not a JSON object
     * @throws IllegalStateException if it is the second one, but the writer is for one only
     */
    public void write(TestCase testCase) {
        start();
        run(() -> new ReportCaseWriter(generator).write(testCase));
    }

    private void start() {
        if (written && !many) {
            throw new IllegalStateException("this writer is for one session or test case only");
        }
        written = true;
    }

    /** Completes the JSON text and flushes the stream, which stays open: it belongs to the caller. */
    @Override
    public void close() {
        if (generator.isClosed()) {
            return;
        }
        run(() -> {
            TokenStreamContext context = generator.streamWriteContext();
            if (context.inArray() && context.getParent().inRoot()) {
                generator.writeEndArray();
            }
            generator.writeRaw('\n');
            generator.close();
        });
    }

    private void run(Runnable writing) {
        try {
            writing.run();
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException failure) {
                throw new UncheckedIOException(failure);
            }
            throw new ReportException("Cannot write a stored document: " + e.getOriginalMessage(), e);
        }
    }
}
