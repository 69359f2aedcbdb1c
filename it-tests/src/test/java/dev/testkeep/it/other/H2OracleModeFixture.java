package dev.testkeep.it.other;

/** Files in a temporary folder. */
public final class H2OracleModeFixture extends FolderFixture {

    /** A new folder. */
    public H2OracleModeFixture() {
        super(new H2OracleModeProvider());
    }
}
