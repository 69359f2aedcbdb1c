package dev.testkeep.spool.internal;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was thrown, as texts of bounded length. Whoever writes exceptions may write ones that throw when asked. */
final class FailureText {

    private static final int MESSAGE = 8_000;
    private static final int TRACE = 16_000;

    private FailureText() {}

    static Map<String, String> of(Throwable failure) {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("type", failure.getClass().getName());
        try {
            String message = failure.getMessage();
            if (message != null) {
                text.put("message", JsonLine.cut(message, MESSAGE));
            }
            text.put("trace", trace(failure));
        } catch (Throwable e) {
            text.putIfAbsent("message", "cannot be read: " + e.getClass().getName());
        }
        return text;
    }

    private static String trace(Throwable failure) {
        BoundedWriter text = new BoundedWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** Keeps the beginning. */
    private static final class BoundedWriter extends Writer {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(String more, int offset, int length) {
            text.append(more, offset, offset + Math.min(length, TRACE - text.length()));
        }

        @Override
        public void write(char[] more, int offset, int length) {
            text.append(more, offset, Math.min(length, TRACE - text.length()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
