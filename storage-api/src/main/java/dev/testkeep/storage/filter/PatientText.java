package dev.testkeep.storage.filter;

/** A text that can be looked at many times, but not without end. Not thread-safe. */
final class PatientText implements CharSequence {

    /** Looked at within a second or so. */
    private static final long LOOKS = 50_000_000;

    /** What patterns without repetitions of repetitions need, for long texts. */
    private static final long LOOKS_PER_CHARACTER = 1_000;

    private final String text;
    private long looksLeft;

    PatientText(String text) {
        this.text = text;
        this.looksLeft = LOOKS + LOOKS_PER_CHARACTER * text.length();
    }

    @Override
    public char charAt(int index) {
        if (--looksLeft < 0) {
            throw new ImpatientException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    /** The text was looked at too often. */
    static final class ImpatientException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ImpatientException() {
            super("looked at too often", null, false, false);
        }
    }
}
