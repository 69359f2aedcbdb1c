package dev.testkeep.cli.option;

/** Texts that the help of several commands shares. */
public final class Help {

    public static final String SELECT =
            "'all', the UUID of a session, a period such as now-1w:now or 20261122:20261123T1200 (by start), or one of"
                    + " these with a condition such as \"?tag == 'nightly'\" or \"now-1w:now?num_failures > 0\".";

    public static final String SELECT_CASES =
            "'all', a session's UUID, UUID:RUN, UUID:RUN:CASE, a period such as now-1w:now (by completion), or the cases"
                    + " of the sessions that meet a condition such as \"?tag == 'nightly'\".";

    private Help() {}
}
