package dev.testkeep.storage.spi;

/** A provider that cannot be made. */
public final class FailingProvider extends SoundProvider {

    /** Fails. */
    public FailingProvider() {
        throw new IllegalStateException("no licence");
    }
}
