package dev.testkeep.cli.table;

import picocli.CommandLine.Help.Ansi.Style;

/** How a cell stands out on a terminal that knows colours. */
public enum Emphasis {
    /** It does not. */
    NONE,
    /** Something got better. */
    GOOD,
    /** Something got worse. */
    BAD;

    /** The text with what makes a terminal show it like that. */
    String apply(String text) {
        return switch (this) {
            case NONE -> text;
            case GOOD -> Style.fg_green.on() + text + Style.fg_green.off();
            case BAD -> Style.fg_red.on() + text + Style.fg_red.off();
        };
    }
}
