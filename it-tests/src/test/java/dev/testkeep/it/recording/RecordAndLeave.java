package dev.testkeep.it.recording;

import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.recording.SessionRecorder;
import java.io.IOException;

/** A program that records a test that ends and one that does not, says so, and exits when it is told to. */
final class RecordAndLeave {

    static final String RECORDED = "recorded";

    private RecordAndLeave() {}

    /** Argument: the URL. */
    @SuppressWarnings("SystemExitOutsideMain")
    public static void main(String[] arguments) throws IOException {
        Storage storage = HibernateStorage.open(StorageConfig.of(arguments[0]));
        SessionRecorder recorder = SessionRecorder.builder(storage).open();
        recorder.start("passes").end(test -> test);
        recorder.start("runs still");
        System.out.println(RECORDED);
        System.exit(Math.max(0, System.in.read()));
    }
}
