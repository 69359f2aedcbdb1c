package dev.testkeep.reports;

import dev.testkeep.storage.NewSession;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A file with one JSON report of ReFrame. */
final class ReFrameReportFile implements ReportFile, ReportEntry, ReportSource {

    private final Path file;
    private final String name;
    private final boolean temporary;

    /** An iteration of test cases that is abandoned leaves a reader open. */
    private final Set<Reader> openReaders = ConcurrentHashMap.newKeySet();

    private ReFrameReportFile(Path file, String name, boolean temporary) {
        this.file = file;
        this.name = name;
        this.temporary = temporary;
    }

    static ReFrameReportFile of(Path file) {
        return new ReFrameReportFile(file, file.toString(), false);
    }

    /** A copy of something with this name, which is deleted when it is closed. */
    static ReFrameReportFile ofTemporary(Path file, String name) {
        return new ReFrameReportFile(file, name, true);
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
        return name;
    }

    @Override
    public NewSession read() {
        return ReportSessionReader.read(
                this, temporary ? null : file.toAbsolutePath().normalize().toString());
    }

    @Override
    public Reader open() {
        try {
            Reader reader = new OpenText(new BufferedReader(
                    new InputStreamReader(TextStream.open(file), StandardCharsets.UTF_8.newDecoder())));
            openReaders.add(reader);
            return reader;
        } catch (IOException e) {
            throw ReportException.unreadable(name, e);
        }
    }

    @Override
    public void close() {
        try {
            for (Reader reader : openReaders) {
                reader.close();
            }
            if (temporary) {
                Files.deleteIfExists(file);
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
