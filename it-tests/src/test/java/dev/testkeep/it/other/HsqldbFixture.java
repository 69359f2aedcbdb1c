package dev.testkeep.it.other;

/** Files in a temporary folder. */
public final class HsqldbFixture extends FolderFixture {

    /** A new folder. */
    public HsqldbFixture() {
        super(new HsqldbProvider());
    }
}
