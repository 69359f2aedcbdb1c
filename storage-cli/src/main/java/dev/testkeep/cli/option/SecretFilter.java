package dev.testkeep.cli.option;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * Leaves out what looks like a secret, line by line: the second defence, behind messages that do not show what was not
 * understood. Each line must come in one piece, as it does from a {@link java.io.PrintWriter}.
 */
final class SecretFilter extends FilterWriter {

    /** What stands before the host of a URL, also of one whose password holds more than it should. */
    private static final Pattern USER_INFO =
            Pattern.compile("(?i)(\\b[a-z][a-z0-9+.-]+:/+|\\bjdbc:[a-z0-9]{1,20}:)[^\\r\\n]*@");

    /** A setting whose name tells that it is secret. */
    private static final Pattern SETTING =
            Pattern.compile("(?i)([\\w.-]*(?:pass|pwd|secret|token|credential|apikey)[\\w.-]*)(=|%3D)[^\\s'\",;&)]+");

    SecretFilter(Writer out) {
        super(out);
    }

    static String hide(String text) {
        String withoutUsers = USER_INFO.matcher(text).replaceAll("$1…@");
        return SETTING.matcher(withoutUsers).replaceAll("$1$2…");
    }

    @Override
    public void write(String text, int start, int length) throws IOException {
        out.write(hide(text.substring(start, start + length)));
    }

    @Override
    public void write(char[] text, int start, int length) throws IOException {
        out.write(hide(String.valueOf(text, start, length)));
    }
}
