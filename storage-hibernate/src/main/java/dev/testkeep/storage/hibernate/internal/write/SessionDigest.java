package dev.testkeep.storage.hibernate.internal.write;

import dev.testkeep.storage.NewTestCase;

/** Makes a hash of a session, whose test cases come one after the other. Not thread-safe. */
public interface SessionDigest {

    /**
     * Adds the next test case.
     *
     * @throws dev.testkeep.storage.exception.InvalidDataException if its document is no JSON object
     */
    void add(NewTestCase testCase);

    /** The hash in hexadecimal; nothing can be added afterwards. */
    String finish();
}
