package dev.testkeep.storage.recording;

import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.exception.StorageFailureException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Test cases in a temporary file that its owner alone may read. Not by channels, which an interrupted thread would close.
 * Not thread-safe.
 */
final class CaseFile implements Iterable<NewTestCase> {

    private final Path path;
    private final RandomAccessFile file;

    /** An iteration that is abandoned leaves one open. */
    private final List<Closeable> open = new ArrayList<>();

    private long length;
    private long cases;

    CaseFile() {
        try {
            path = Files.createTempFile("testkeep-session-", ".cases");
            file = new RandomAccessFile(path.toFile(), "rw");
        } catch (IOException e) {
            throw new StorageFailureException(
                    "There is no place for a session's test cases in " + System.getProperty("java.io.tmpdir")
                            + ": set java.io.tmpdir to a folder that can be written",
                    e);
        }
    }

    /** Adds all of it, or nothing. */
    void add(NewTestCase testCase) {
        try {
            byte[] bytes = bytes(testCase);
            write(bytes);
            length += bytes.length;
            cases++;
        } catch (IOException e) {
            throw failure("written", e);
        }
    }

    private static byte[] bytes(NewTestCase testCase) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CaseCodec.write(testCase, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private void write(byte[] bytes) throws IOException {
        try {
            file.write(bytes);
        } catch (IOException e) {
            file.setLength(length);
            file.seek(length);
            throw e;
        }
    }

    /** The cases that were added before this call. */
    @Override
    public Iterator<NewTestCase> iterator() {
        try {
            DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(path.toFile())));
            open.add(in);
            return new Cases(in, cases);
        } catch (IOException e) {
            throw failure("read", e);
        }
    }

    private StorageFailureException failure(String what, IOException cause) {
        return new StorageFailureException(
                "The session's test cases in " + path + " cannot be " + what + ": " + cause.getMessage(), cause);
    }

    void delete() {
        try {
            for (Closeable left : open) {
                left.close();
            }
            file.close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw failure("removed", e);
        }
    }

    private final class Cases implements Iterator<NewTestCase> {

        private final DataInputStream in;
        private long left;

        Cases(DataInputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public NewTestCase next() {
            if (left == 0) {
                throw new NoSuchElementException();
            }
            try {
                NewTestCase next = CaseCodec.read(in);
                left--;
                return next;
            } catch (IOException e) {
                throw failure("read", e);
            }
        }
    }
}
