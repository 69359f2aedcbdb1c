package dev.testkeep.reports;

import java.io.IOException;

/**
 * A format of result files. {@link ReportFiles} finds implementations with {@link java.util.ServiceLoader}, so a format can
 * be a jar of its own; they have a public constructor without parameters. Implementations are thread-safe.
 *
 * <p>A file belongs to the first format that recognises it: those of this library come first. So a format must be sure of
 * what it recognises, and by the content alone: names of files tell nothing.
 */
public interface ReportFormat {

    /** Its name in messages, e.g. {@code JUnit XML}. */
    String name();

    /**
     * Whether the content is of this format, however broken further on: what is recognised is opened, and refused there
     * with a reason. Looks at {@link ReportContent#start} alone, because it is asked about any file of a folder.
     *
     * @throws IOException if the content cannot be read
     */
    boolean recognizes(ReportContent content) throws IOException;

    /**
     * Opens what it has recognised.
     *
     * @throws ReportException if it cannot be stored
     * @throws IOException if the content cannot be read
     */
    ReportFile open(ReportContent content) throws IOException;
}
