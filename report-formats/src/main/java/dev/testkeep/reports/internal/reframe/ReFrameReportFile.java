package dev.testkeep.reports.internal.reframe;

import dev.testkeep.reports.ReportContent;
import dev.testkeep.reports.ReportEntry;
import dev.testkeep.reports.ReportException;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.internal.json.TextSource;
import dev.testkeep.storage.NewSession;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A file with one JSON report of ReFrame. */
public final class ReFrameReportFile implements ReportFile, ReportEntry, TextSource {

    private final ReportContent content;

    /** An iteration of test cases that is abandoned leaves a reader open. */
    private final Set<Reader> openReaders = ConcurrentHashMap.newKeySet();

    /** A report with this content. */
    public ReFrameReportFile(ReportContent content) {
        this.content = content;
    }

    @Override
    public String format() {
        return "ReFrame report";
    }

    @Override
    public Iterable<ReportEntry> entries() {
        return List.of(this);
    }

    @Override
    public String name() {
        return content.name();
    }

    @Override
    public NewSession read() {
        return ReportSessionReader.read(this, content.reportFile());
    }

    @Override
    public Reader open() {
        try {
            Reader reader = new OpenText(
                    new BufferedReader(new InputStreamReader(content.open(), StandardCharsets.UTF_8.newDecoder())));
            openReaders.add(reader);
            return reader;
        } catch (IOException e) {
            throw ReportException.unreadable(content.name(), e);
        }
    }

    @Override
    public void close() {
        try {
            for (Reader reader : openReaders) {
                reader.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Registers itself while it is open, and names the place where the file is not UTF-8. */
    private final class OpenText extends FilterReader {

        OpenText(Reader text) {
            super(text);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (CharacterCodingException e) {
                throw new IOException("the text is not UTF-8 (" + Utf8.placeOfFault(content) + ")", e);
            }
        }

        @Override
        public void close() throws IOException {
            openReaders.remove(this);
            super.close();
        }
    }
}
