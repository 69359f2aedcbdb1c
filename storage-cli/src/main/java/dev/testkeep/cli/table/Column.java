package dev.testkeep.cli.table;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table. Immutable.
 *
 * <p>A value is a {@link String}, a {@link Long}, {@link Integer} or {@link Double}, a {@link Boolean}, a
 * {@link JsonCell}, or null; anything else counts as its text.
 *
 * @param <R> what the rows are made from
 * @param name the heading, for programs
 * @param rightAligned whether its texts are set flush right
 * @param value the exact value, for programs
 * @param text the value as people like to read it; empty for none
 * @param emphasis how the cell stands out on a terminal
 */
public record Column<R>(
        String name,
        boolean rightAligned,
        Function<R, @Nullable Object> value,
        Function<R, String> text,
        Function<R, Emphasis> emphasis) {

    /** The heading as people read it, with nothing that a terminal would obey. */
    String heading() {
        return Cells.visible(name);
    }

    /** A column whose values people read as they are. */
    public static <R> Column<R> of(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, false, value, row -> Cells.text(value.apply(row)), row -> Emphasis.NONE);
    }

    /** A column of numbers, which people read with six significant digits. */
    public static <R> Column<R> numbers(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, true, value, row -> Cells.text(value.apply(row)), row -> Emphasis.NONE);
    }

    /** The same column, which people read like this. */
    public Column<R> shownAs(Function<R, String> otherText) {
        return new Column<>(name, rightAligned, value, otherText, emphasis);
    }

    /** The same column, whose cells stand out on a terminal like this. */
    public Column<R> emphasizedAs(Function<R, Emphasis> otherEmphasis) {
        return new Column<>(name, rightAligned, value, text, otherEmphasis);
    }

    /** The same column, of which people read this many characters and an ellipsis. */
    public Column<R> shortenedTo(int length) {
        return shownAs(row -> Cells.shorten(text.apply(row), length));
    }
}
