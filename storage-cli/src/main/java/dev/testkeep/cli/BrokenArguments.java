package dev.testkeep.cli;

import java.util.Arrays;

/** Arguments that the JVM could not decode. They would name other tests and files, or none. */
final class BrokenArguments {

    private static final String REPLACEMENT = "\ufffd";

    private BrokenArguments() {}

    /** @throws IllegalArgumentException if one has lost characters on its way */
    static void refuse(String... arguments) {
        if (Arrays.stream(arguments).anyMatch(argument -> argument.contains(REPLACEMENT))) {
            throw new IllegalArgumentException("an argument has characters that are not text in the character set "
                    + System.getProperty("sun.jnu.encoding") + ". Choose the one that it is written in, e.g. with"
                    + " LC_ALL=C.UTF-8.");
        }
    }
}
