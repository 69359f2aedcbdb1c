package dev.testkeep.cli.failure;

import dev.testkeep.cli.option.GlobalOptions;

/** The exit codes of all commands; {@link GlobalOptions} documents them for the user. */
public final class ExitCode {

    public static final int OK = 0;
    public static final int REFUSED = 1;
    /** Something was found that the command was told to look out for. */
    public static final int MATCHED = 1;

    public static final int USAGE = 2;
    static final int DATABASE = 3;
    static final int SCHEMA = 4;
    /** As {@code EX_SOFTWARE} of BSD. */
    static final int DEFECT = 70;
    /** As {@code EX_OSERR} of BSD. */
    static final int MEMORY = 71;

    private ExitCode() {}
}
