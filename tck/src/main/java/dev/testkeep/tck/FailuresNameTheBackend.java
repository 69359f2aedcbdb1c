package dev.testkeep.tck;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Reports show an inherited test under its suite; so each failure says which backend's class ran it. */
final class FailuresNameTheBackend implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) {
        String backend = context.getRequiredTestInstances()
                .getAllInstances()
                .get(0)
                .getClass()
                .getSimpleName();
        throw new AssertionError("Run by " + backend + ": " + failure.getMessage(), failure);
    }
}
