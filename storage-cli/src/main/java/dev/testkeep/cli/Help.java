package dev.testkeep.cli;

/** Texts that the help of several commands shares. */
final class Help {

    static final String SELECT =
            "'all', the UUID of a session, or a period such as now-1w:now or" + " 20261122:20261123T1200 (by start).";

    static final String SELECT_CASES =
            "'all', a session's UUID, UUID:RUN, UUID:RUN:CASE, or a period such as" + " now-1w:now (by completion).";

    private Help() {}
}
