package dev.testkeep.storage.filter;

/** The functions of filters. A call is unknown where Python's would raise an error. */
public enum FilterFunction {
    /** {@code text.startswith(prefix)}; with a list of prefixes, one of them suffices. */
    STARTS_WITH("startswith", Form.METHOD, 2),
    /** {@code text.endswith(suffix)}; with a list of suffixes, one of them suffices. */
    ENDS_WITH("endswith", Form.METHOD, 2),
    /** {@code text.lower()}, locale-independent. */
    LOWER("lower", Form.METHOD, 1),
    /** {@code text.upper()}, locale-independent. */
    UPPER("upper", Form.METHOD, 1),
    /** {@code text.strip()}: without leading and trailing white space. */
    STRIP("strip", Form.METHOD, 1),
    /** {@code int(x)}: a number without its fraction, or a text parsed as a whole number. */
    INT("int", Form.FUNCTION, 1),
    /** {@code float(x)}: in double precision. */
    FLOAT("float", Form.FUNCTION, 1),
    /** {@code str(x)}: a text, a number, a boolean or {@code None} as Python writes it. */
    STR("str", Form.FUNCTION, 1),
    /** {@code len(x)}: the number of code points, elements or keys. */
    LEN("len", Form.FUNCTION, 1),
    /** {@code abs(x)}: the absolute value. */
    ABS("abs", Form.FUNCTION, 1),
    /** {@code re.match(pattern, text)}: whether the text starts with a match, {@code True} or {@code None}. */
    MATCH("re.match", Form.FUNCTION, 2),
    /** {@code re.search(pattern, text)}: whether the text contains a match, {@code True} or {@code None}. */
    SEARCH("re.search", Form.FUNCTION, 2),
    /** {@code re.fullmatch(pattern, text)}: whether the whole text matches, {@code True} or {@code None}. */
    FULL_MATCH("re.fullmatch", Form.FUNCTION, 2);

    /** Where the first argument stands: in front, or in the parentheses. */
    enum Form {
        METHOD,
        FUNCTION
    }

    private final String notation;
    private final Form form;
    private final int parameters;

    FilterFunction(String notation, Form form, int parameters) {
        this.notation = notation;
        this.form = form;
        this.parameters = parameters;
    }

    /** Its name in a filter. */
    public String notation() {
        return notation;
    }

    /** Whether its first argument is written before a dot. */
    public boolean isMethod() {
        return form == Form.METHOD;
    }

    /** The number of its arguments, including one before a dot. */
    public int parameters() {
        return parameters;
    }

    /** Whether its first argument is a regular expression. */
    boolean takesRegex() {
        return this == MATCH || this == SEARCH || this == FULL_MATCH;
    }
}
