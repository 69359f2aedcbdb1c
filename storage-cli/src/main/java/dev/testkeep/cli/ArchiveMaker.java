package dev.testkeep.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes an archive of loaded classes, in a process of its own. Several at once make one: the others leave it to the first. */
final class ArchiveMaker {

    /** An archive takes some 60 MB; a disk with little more is not filled up. */
    private static final long NEEDED_BYTES = 500L << 20;

    /** What was made so long ago by an installation that nobody uses any more, perhaps. One in use is made again. */
    private static final Duration OLD = Duration.ofDays(90);

    private final ClassArchive archive;

    ArchiveMaker(ClassArchive archive) {
        this.archive = archive;
    }

    /** The argument is the file that the archive will be. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new ArchiveMaker(new ClassArchive(Path.of(arguments[0]))).makeAlone();
    }

    private void makeAlone() throws IOException, InterruptedException {
        Path lockFile = archive.beside("lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null && !Files.exists(archive.file()) && hasRoom()) {
                makeOrNoteFailure();
            }
        }
    }

    private boolean hasRoom() {
        return archive.folder().toFile().getUsableSpace() > NEEDED_BYTES;
    }

    private void makeOrNoteFailure() throws IOException, InterruptedException {
        Path work = archive.beside("making");
        try {
            remove(work);
            make(Files.createDirectory(work));
            Files.deleteIfExists(archive.failure());
        } catch (IOException e) {
            Files.write(archive.failure(), new byte[0]);
        } finally {
            remove(work);
        }
        removeOld();
    }

    /** It gets its name when it is complete and on the disk: a JVM would trust what a power cut left of it. */
    private void make(Path work) throws IOException, InterruptedException {
        Path made = work.resolve("classes");
        archive.record(WarmUp.class, work, made);
        try (FileChannel file = FileChannel.open(made, StandardOpenOption.READ)) {
            file.force(true);
        }
        Files.move(made, archive.file(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Of this installation all others, and of all installations those that seem to be forgotten. */
    void removeOld() throws IOException {
        String name = archive.name();
        String installation = name.substring(0, name.lastIndexOf('-') + 1);
        FileTime limit = FileTime.from(Instant.now().minus(OLD));
        removeWhere(other -> {
            String otherName = String.valueOf(other.getFileName());
            return !otherName.startsWith(name) && (otherName.startsWith(installation) || isBefore(limit, other));
        });
    }

    private static boolean isBefore(FileTime limit, Path file) {
        try {
            return Files.getLastModifiedTime(file).compareTo(limit) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void removeWhere(Predicate<Path> isOld) throws IOException {
        List<Path> old;
        try (Stream<Path> files = Files.list(archive.folder())) {
            old = files.filter(isOld).toList();
        }
        for (Path file : old) {
            remove(file);
        }
    }

    private static void remove(Path fileOrFolder) throws IOException {
        if (Files.exists(fileOrFolder)) {
            List<Path> contents;
            try (Stream<Path> files = Files.walk(fileOrFolder)) {
                contents = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : contents) {
                Files.deleteIfExists(file);
            }
        }
    }
}
