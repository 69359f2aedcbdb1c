package com.example;

import dev.testkeep.storage.Result;
import dev.testkeep.storage.SavedSession;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.recording.RunningTest;
import dev.testkeep.storage.recording.SessionRecorder;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Runs checks, and keeps how they came out. */
@Component
public class NightlyRun {

    private final Storage storage;

    public NightlyRun(Storage storage) {
        this.storage = storage;
    }

    public SavedSession of(Map<String, Runnable> checks) {
        try (SessionRecorder recorder =
                SessionRecorder.builder(storage).attribute("tag", "nightly").open()) {
            checks.forEach((name, check) -> run(recorder.start(name), check));
            return recorder.finish();
        }
    }

    private static void run(RunningTest test, Runnable check) {
        try {
            check.run();
            test.end(Result.PASS);
        } catch (RuntimeException e) {
            test.end(result -> result.result(Result.FAIL).failure("run", e.getMessage()));
        }
    }
}
