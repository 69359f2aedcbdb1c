package dev.testkeep.cli.failure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line without repeating more than the name of what was not understood. */
final class UsageErrors {

    /** What follows an unknown option is its value, and that of a misspelt one may be secret. */
    private static final Pattern NAME = Pattern.compile("--[^=]*|-.?");

    private UsageErrors() {}

    static String describe(ParameterException failure) {
        return failure instanceof UnmatchedArgumentException unmatched
                ? describe(unmatched.getUnmatched().get(0))
                : String.valueOf(failure.getMessage());
    }

    private static String describe(String unmatched) {
        Matcher name = NAME.matcher(unmatched);
        return name.lookingAt()
                ? "Unknown option: '" + name.group() + "'"
                : "There is no parameter for '" + unmatched + "'";
    }
}
