package dev.testkeep.storage;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The result of a test case or a performance value: a word from an open set. Immutable.
 *
 * <p>Test frameworks invent words of their own, so any word is allowed and kept; the constants are the words that
 * Testkeep knows the meaning of. They are ReFrame's.
 *
 * @param word the word as the framework wrote it
 */
public record Result(String word) implements Comparable<Result> {

    /** It passed. */
    public static final Result PASS = new Result("pass");
    /** It failed. */
    public static final Result FAIL = new Result("fail");
    /** It failed as it was expected to. */
    public static final Result XFAIL = new Result("xfail");
    /** It passed although it was expected to fail. */
    public static final Result XPASS = new Result("xpass");
    /** It was left out. */
    public static final Result SKIP = new Result("skip");
    /** It was aborted before it finished. */
    public static final Result ABORT = new Result("abort");
    /** It was left out because something it depends on failed. */
    public static final Result FAIL_DEPS = new Result("fail_deps");

    private static final Map<Result, Kind> KINDS = Map.of(
            PASS, Kind.PASSED,
            XFAIL, Kind.PASSED,
            FAIL, Kind.FAILED,
            XPASS, Kind.FAILED,
            ABORT, Kind.ABORTED,
            SKIP, Kind.SKIPPED,
            FAIL_DEPS, Kind.SKIPPED);

    /** What a result means for the session that it belongs to. */
    public enum Kind {
        /** As expected. */
        PASSED,
        /** Needs attention. */
        FAILED,
        /** Aborted. */
        ABORTED,
        /** Not run. */
        SKIPPED,
        /** A word whose meaning Testkeep does not know. */
        OTHER
    }

    public Result {
        Objects.requireNonNull(word, "word");
    }

    /** The result with this word. */
    public static Result of(String word) {
        return new Result(word);
    }

    /** The known results of this kind. */
    public static Set<Result> allOf(Kind kind) {
        return KINDS.keySet().stream().filter(result -> result.kind() == kind).collect(Collectors.toUnmodifiableSet());
    }

    /** What the word means; {@link Kind#OTHER} for an unknown one. */
    public Kind kind() {
        return KINDS.getOrDefault(this, Kind.OTHER);
    }

    /** Whether it needs attention. */
    public boolean isFailure() {
        return kind() == Kind.FAILED;
    }

    @Override
    public int compareTo(Result other) {
        return word.compareTo(other.word);
    }

    @Override
    public String toString() {
        return word;
    }
}
