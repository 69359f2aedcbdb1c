package dev.testkeep.reports;

import dev.testkeep.storage.NewSession;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A file with one JSON report of ReFrame. */
final class ReFrameReportFile implements ReportFile, ReportEntry, ReportSource {

    private final Path file;

    /** An iteration of test cases that is abandoned leaves a reader open. */
    private final Set<Reader> openReaders = ConcurrentHashMap.newKeySet();

    ReFrameReportFile(Path file) {
        this.file = file;
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
        return file.toString();
    }

    @Override
    public NewSession read() {
        return ReportSessionReader.read(this, file.toAbsolutePath().normalize().toString());
    }

    @Override
    public Reader open() {
        try {
            Reader reader = new OpenText(Files.newBufferedReader(file));
            openReaders.add(reader);
            return reader;
        } catch (IOException e) {
            throw ReportException.unreadable(file, e);
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
                throw new IOException("the text is not UTF-8 (" + Utf8.placeOfFault(file) + ")", e);
            }
        }

        @Override
        public void close() throws IOException {
            openReaders.remove(this);
            super.close();
        }
    }
}
