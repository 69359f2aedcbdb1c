package dev.testkeep.cli.option;

/** Texts that the help of several commands shares. */
public final class Help {

    public static final String SELECT =
            "'all', the UUID of a session, a period such as now-1w: or 2026-11-22 (by start), or one of"
                    + " these with a condition such as \"?tag == 'nightly'\" or \"now-1w:now?num_failures > 0\".";

    public static final String SELECT_CASES =
            "'all', a session's UUID, UUID:RUN, UUID:RUN:CASE, a period such as now-1w: or yesterday (by completion), or the cases"
                    + " of the sessions that meet a condition such as \"?tag == 'nightly'\".";

    private Help() {}
}
