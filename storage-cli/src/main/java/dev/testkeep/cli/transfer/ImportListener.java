package dev.testkeep.cli.transfer;

/** Hears of what is imported, while it is. */
public interface ImportListener {

    /** What became of one report, or of several that belong together. */
    void verdict(ImportResult verdict);

    /** What a person should know of something that is imported nevertheless. */
    void warning(String text);
}
